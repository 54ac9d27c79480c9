import type { Configuration } from '../config/configuration.js';
import { record, records } from '../core/lenient.js';
import { toPublicUrl } from '../core/public-url.js';
import { GATEWAY_HEADER } from '../server/know-gateway.js';

/** How long a subgraph may take to tell what it is. Assumed. */
const PATIENCE_MS = 10_000;

/** A subgraph that runs somewhere. */
export interface RunningSubgraph {
  name: string;
  url: string;
}

/** Asks a subgraph for its own text, as a gateway with these headers. Fails with what it said instead. */
export async function askSubgraph(
  { name, url }: RunningSubgraph,
  headers: Readonly<Record<string, string>>,
): Promise<string> {
  const fail = (what: string): Error => new Error(`subgraph ${name} at ${toPublicUrl(url)?.url} ${what}`);
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query: '{ _service { sdl } }' }),
    signal: AbortSignal.timeout(PATIENCE_MS),
  }).catch(() => {
    throw fail('does not answer: is it running there?');
  });
  const answer = record(await response.json().catch(() => null));
  const sdl = record(record(answer?.['data'])?.['_service'])?.['sdl'];
  if (typeof sdl === 'string') return sdl;
  const said = records(answer?.['errors']).map(({ message }) => String(message));
  throw fail(`answered ${response.status}: ${said.join('; ') || 'what is no GraphQL'}`);
}

/** What a configuration has a gateway send, so that subgraphs know it. */
export function toGatewayHeaders({ gateway, server }: Configuration): Record<string, string> {
  const [secret] = gateway?.secrets ?? [];
  const [token] = server.auth?.bearerTokens ?? [];
  return {
    ...(secret === undefined ? {} : { [GATEWAY_HEADER]: secret }),
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
  };
}
