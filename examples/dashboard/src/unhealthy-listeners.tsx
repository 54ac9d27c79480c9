import { useUnhealthyListenersQuery, type UnhealthyListenersQuery } from './gql/hooks';

/** The listeners whose real servers fail their checks, and what could not be asked. */
export function UnhealthyListeners() {
  const { data, error } = useUnhealthyListenersQuery<UnhealthyListenersQuery, Error>({ first: 100 });
  if (error) return <p role="alert">{error.message}</p>;
  if (!data) return <p>Asking…</p>;
  const { nodes = [], gaps = [] } = data.listeners ?? {};
  return (
    <section>
      {gaps.length > 0 && (
        <p role="status">Not everything could be asked: {gaps.map((gap) => gap.message).join('; ')}</p>
      )}
      <ul>
        {nodes.map((listener) => (
          <li key={listener.id}>
            {listener.proxy?.name} :{listener.port} {listener.name}
          </li>
        ))}
      </ul>
    </section>
  );
}
