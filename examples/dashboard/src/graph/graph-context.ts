import { createContext, use } from 'react';
import type { GraphClient } from './graph-client.js';

/** The client that every hook below asks with. */
export const GraphContext = createContext<GraphClient | null>(null);

/** The client that asks for this part of the page. */
export function useGraphClient(): GraphClient {
  const client = use(GraphContext);
  if (client === null) throw new Error('There is no GraphContext around this component.');
  return client;
}
