import { useSyncExternalStore } from 'react';
import type { Round } from '../graph/graph-client.js';
import { useGraphClient } from '../graph/graph-context.js';

/** What was asked last, and what it cost; null before the first answer. */
export function useLastRound(): Round | null {
  const client = useGraphClient();
  return useSyncExternalStore(client.watch, client.lastRound);
}
