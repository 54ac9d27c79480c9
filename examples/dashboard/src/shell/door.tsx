import { useState } from 'react';
import type { Refusal } from '../graph/graph-client.js';
import { useGraphClient } from '../graph/graph-context.js';
import { Section } from '../ui/section.js';

/** Asks for the bearer token that the server wants, and says why it took no other; it is forgotten with the tab. */
export function Door({ refusal }: { refusal: Refusal }) {
  const client = useGraphClient();
  const [token, setToken] = useState('');
  return (
    <Section title="This server answers only who is known">
      {refusal.ofToken && (
        <p className="gaps" role="alert">
          {refusal.message}
        </p>
      )}
      <form
        className="filters"
        onSubmit={(event) => {
          event.preventDefault();
          client.showToken(token);
        }}
      >
        <label>
          Bearer token{' '}
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
        <button type="submit" className="button">
          Go on
        </button>
      </form>
    </Section>
  );
}
