import { useQuery } from '@apollo/client/react';
import { graphql } from './gql/index.js';
import type { Health, ListenersQuery } from './gql/graphql.js';

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
  // 'all': a field that failed is null and has its error; the rest is still an answer.
  const { data, error, loading, fetchMore } = useQuery(ListenersDocument, {
    variables: { health },
    errorPolicy: 'all',
  });
  if (loading) return <p>Asking…</p>;
  if (!data?.listeners) return <p role="alert">{error?.message ?? 'Listeners did not answer.'}</p>;
  const { nodes, gaps, pageInfo } = data.listeners;
  const goOn = () =>
    fetchMore({
      variables: { after: pageInfo.endCursor },
      updateQuery: (shown, { fetchMoreResult }) => append(shown, fetchMoreResult),
    });
  return (
    <section>
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
      {pageInfo.hasNextPage && (
        <button type="button" onClick={() => void goOn()}>
          More
        </button>
      )}
    </section>
  );
}

/** A walk is whole when each of its pages was: what one of them lacks, the whole lacks. */
function append(shown: ListenersQuery, more: ListenersQuery): ListenersQuery {
  if (!shown.listeners || !more.listeners) return shown;
  return {
    listeners: {
      ...more.listeners,
      complete: shown.listeners.complete && more.listeners.complete,
      gaps: [...shown.listeners.gaps, ...more.listeners.gaps],
      nodes: [...shown.listeners.nodes, ...more.listeners.nodes],
    },
  };
}
