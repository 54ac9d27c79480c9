import { isDeepStrictEqual } from 'node:util';
import autocannon from 'autocannon';

/** How many callers ask at once, and how long before it counts. */
export const CONNECTIONS = 10;
const WARM_UP_SECONDS = 2;

/**
 * Loads a server that answers what it should, and ends it. With `isRun` no two requests are equal: each has another value
 * of a variable that the operation does not have.
 */
export async function putUnderLoad(server, { operation, data, seconds, headers, isRun = false }) {
  const { query, variables } = operation;
  const answer = await server.ask(query, { variables, headers });
  if (!isDeepStrictEqual(answer.data, data))
    throw new Error(`other data: ${JSON.stringify(answer).slice(0, 300)}`);
  const options = {
    url: server.url,
    connections: CONNECTIONS,
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(operation),
    ...(isRun && { requests: [{ setupRequest: differ(operation) }] }),
  };
  await autocannon({ ...options, duration: WARM_UP_SECONDS });
  const { requests, latency, non2xx, errors } = await autocannon({ ...options, duration: seconds });
  const after = await server.ask(query, { variables, headers });
  if (!isDeepStrictEqual(after.data, data)) throw new Error('other data under load');
  if (non2xx + errors > 0) throw new Error(`${non2xx + errors} requests failed`);
  const { peak } = await server.memory();
  await server.close();
  return { perSecond: requests.average, p50: latency.p50, p99: latency.p99, peak };
}

function differ(operation) {
  let count = 0;
  return (request) => {
    count += 1;
    return {
      ...request,
      body: JSON.stringify({ ...operation, variables: { ...operation.variables, count } }),
    };
  };
}
