import { createContext, use } from 'react';
import { GraphClient } from './graph-client.js';

/** The client that every hook below asks with. */
export const GraphContext = createContext(new GraphClient());

/** The client that asks for this part of the page. */
export function useGraphClient(): GraphClient {
  return use(GraphContext);
}
