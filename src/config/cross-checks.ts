import { record } from '../core/lenient.js';
import type { Problem } from './configuration-error.js';
import { formatPath } from './format-path.js';
import { isLoopback } from './is-loopback.js';

/**
 * What no single shape can see. It reads the document as it stands, because shapes that found something wrong in one
 * place would keep silent about the rest.
 */
export function crossCheck(document: unknown, subgraph: string | null): Problem[] {
  return [...findDuplicateNames(document), ...findOpenDoor(document, subgraph)];
}

function findDuplicateNames(document: unknown): Problem[] {
  const accounts = record(document)?.['accounts'];
  if (!Array.isArray(accounts)) return [];
  const names = accounts.map((account: unknown) => record(account)?.['name']);
  return names.flatMap((name, index) => {
    const first = names.indexOf(name);
    if (typeof name !== 'string' || first === index) return [];
    const message = `is also the name of ${formatPath(['accounts', first])}: give each account its own`;
    return [{ path: formatPath(['accounts', index, 'name']), message }];
  });
}

/** Whoever reaches the server reads everything the accounts may read: beyond this machine only who is known may. */
function findOpenDoor(document: unknown, subgraph: string | null): Problem[] {
  const root = record(document);
  const server = record(root?.['server']);
  const host = server?.['host'];
  if (typeof host !== 'string' || host === '' || isLoopback(host)) return [];
  const [who, lock] =
    subgraph === null
      ? (['who may ask', 'server.auth.bearerTokens'] as const)
      : (['which gateway may ask', 'gateway.secret'] as const);
  const isLocked = (subgraph === null ? server?.['auth'] : root?.['gateway']) !== undefined;
  const message =
    `${JSON.stringify(host)} is open to other machines, and nothing says ${who}: ` +
    `configure ${lock}, or listen on 127.0.0.1`;
  return isLocked ? [] : [{ path: 'server.host', message }];
}
