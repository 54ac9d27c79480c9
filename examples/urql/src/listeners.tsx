import { useState } from 'react';
import { useQuery } from 'urql';
import { graphql } from './gql/index.js';
import type { Health } from './gql/graphql.js';

const ListenersDocument = graphql(`
  query Listeners($health: [Health!], $first: Int = 50, $after: String) {
    listeners(first: $first, after: $after, filter: { health: $health }) {
      complete
      gaps {
        message
      }
      nodes {
        id
        name
        port
        health
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** The listeners of these healths, a page at a time, and what could not be asked. */
export function Listeners({ health }: { health: Health[] }) {
  const [cursors, setCursors] = useState<(string | null)[]>([null]);
  return (
    <section>
      {cursors.map((after, index) => (
        <ListenersPage
          key={after}
          health={health}
          after={after}
          onMore={
            index === cursors.length - 1
              ? (next) => {
                  setCursors([...cursors, next]);
                }
              : undefined
          }
        />
      ))}
    </section>
  );
}

interface ListenersPageProps {
  health: Health[];
  after: string | null;
  /** Goes on behind this page; absent where that was done. */
  onMore: ((endCursor: string) => void) | undefined;
}

/** One page of the walk: it holds its own rows, gaps and errors. */
function ListenersPage({ health, after, onMore }: ListenersPageProps) {
  const [{ data, error, fetching }] = useQuery({ query: ListenersDocument, variables: { health, after } });
  if (!data && fetching) return <p>Asking…</p>;
  if (!data?.listeners) return <p role="alert">{error?.message ?? 'Listeners did not answer.'}</p>;
  const { nodes, gaps, pageInfo } = data.listeners;
  const { endCursor, hasNextPage } = pageInfo;
  return (
    <>
      {gaps.map(({ message }) => (
        <p key={message} role="status">
          {message}
        </p>
      ))}
      <ul>
        {nodes.map(({ id, name, port }) => (
          <li key={id}>
            {name} :{port}
          </li>
        ))}
      </ul>
      {hasNextPage && endCursor !== null && onMore && (
        <button
          type="button"
          onClick={() => {
            onMore(endCursor);
          }}
        >
          More
        </button>
      )}
    </>
  );
}
