import { randomUUID } from 'node:crypto';

/** Gives each request of a client an id, and the same one each time; nobody outside can know it beforehand. */
export function createOperationIds() {
  const ids = new WeakMap();
  return (request) => {
    if (!ids.has(request)) ids.set(request, randomUUID());
    return ids.get(request);
  };
}
