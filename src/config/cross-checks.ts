import { record } from '../core/lenient.js';
import type { Problem } from './configuration-error.js';
import { formatPath } from './format-path.js';
import { isLoopback } from './is-loopback.js';

/**
 * What no single shape can see. It reads the document as it stands, because shapes that found something wrong in one
 * place would keep silent about the rest.
 */
export function crossCheck(document: unknown): Problem[] {
  return [...findDuplicateNames(document), ...findOpenDoor(document)];
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
function findOpenDoor(document: unknown): Problem[] {
  const server = record(record(document)?.['server']);
  const host = server?.['host'];
  if (typeof host !== 'string' || host === '' || isLoopback(host) || server?.['auth'] !== undefined)
    return [];
  const message =
    `${JSON.stringify(host)} is open to other machines, and nothing says who may ask: ` +
    'configure server.auth.bearerTokens, or listen on 127.0.0.1';
  return [{ path: 'server.host', message }];
}
