import { useState } from 'react';
import { useGraphClient } from '../graph/graph-context.js';

/** Asks for the bearer token that the server wants; it is forgotten with the tab. */
export function TokenForm({ onGiven }: { onGiven: () => void }) {
  const client = useGraphClient();
  const [token, setToken] = useState('');
  return (
    <form
      className="gaps"
      onSubmit={(event) => {
        event.preventDefault();
        client.showToken(token);
        onGiven();
      }}
    >
      <label>
        This server answers only who is known. Bearer token:{' '}
        <input
          type="password"
          autoComplete="off"
          required
          value={token}
          onChange={({ target }) => {
            setToken(target.value);
          }}
        />
      </label>
      <button type="submit" className="button button-small">
        Go on
      </button>
    </form>
  );
}
