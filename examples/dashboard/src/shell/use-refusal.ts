import { useSyncExternalStore } from 'react';
import type { Refusal } from '../graph/graph-client.js';
import { useGraphClient } from '../graph/graph-context.js';

/** Why the server does not answer this browser; null while it does. */
export function useRefusal(): Refusal | null {
  const client = useGraphClient();
  return useSyncExternalStore(client.watch, client.refusal);
}
