import type { OpenGraph } from './open-graph.js';
import type { RunningSubgraphs } from './start-subgraphs.js';

/** A gateway in front of subgraphs; a caller's headers go on to them. */
export interface OpenGateway {
  query: OpenGraph['query'];
  close: () => Promise<void>;
}

/** Starts a gateway of some kind. */
export type StartGateway = (subgraphs: RunningSubgraphs) => Promise<OpenGateway>;
