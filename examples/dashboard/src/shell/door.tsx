import { useState, useSyncExternalStore, type ReactNode } from 'react';
import { useGraphClient } from '../graph/graph-context.js';
import { Section } from '../ui/section.js';

/** Shows what is behind it, or asks for the bearer token that the server wants; it is forgotten with the tab. */
export function Door({ children }: { children: ReactNode }) {
  const client = useGraphClient();
  const [token, setToken] = useState('');
  if (!useSyncExternalStore(client.watch, client.isRefused)) return children;
  return (
    <Section title="This server answers only who is known">
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
