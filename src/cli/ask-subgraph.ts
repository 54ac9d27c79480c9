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

/** Asks a subgraph for its own text, as a gateway with these headers. Fails with what it said instead, and what to do. */
export async function askSubgraph(
  { name, url }: RunningSubgraph,
  headers: Readonly<Record<string, string>>,
): Promise<string> {
  const fail = (what: string): Error => new Error(`subgraph ${name} at ${toPublicUrl(url)?.url} ${what}`);
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query: '{ _service { sdl } }' }),
    // A redirection would take the secret to wherever it leads.
    redirect: 'manual',
    signal: AbortSignal.timeout(PATIENCE_MS),
  }).catch(() => {
    throw fail(`does not answer: start it there, or say where it is with --url ${name}=<url>`);
  });
  const answer = record(await response.json().catch(() => null));
  const sdl = record(record(answer?.['data'])?.['_service'])?.['sdl'];
  if (typeof sdl !== 'string') throw fail(describeRefusal(name, response.status, answer));
  const told = nameOf(sdl);
  if (told === name) return sdl;
  throw fail(`is subgraph ${told}: say where ${name} is with --url ${name}=<url>`);
}

function describeRefusal(name: string, status: number, answer: Record<string, unknown> | null): string {
  const errors = records(answer?.['errors']);
  const said = errors.map(({ message }) => String(message)).join('; ') || 'what is no GraphQL';
  return `answered ${status}: ${said.replace(/\.$/, '')}. ${toRemedy(name, status, errors)}`;
}

function toRemedy(name: string, status: number, errors: readonly Record<string, unknown>[]): string {
  if (status === 401 || status === 403) return 'Give --config a configuration with the secrets that it knows';
  const isWhole = errors.some(
    ({ extensions }) => record(extensions)?.['code'] === 'GRAPHQL_VALIDATION_FAILED',
  );
  if (isWhole) return `It serves no subgraph: start it with --subgraph ${name}`;
  return `Say where it is with --url ${name}=<url>, path included`;
}

/** Each subgraph tags what it adds with its name, and nothing with another's. */
function nameOf(sdl: string): string | undefined {
  return /@tag\(name: "([^"]+)"\)/.exec(sdl)?.[1];
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
