import 'reflect-metadata';
import { subgraphs } from '../../dist/resolvers/index.js';

/** The names of the parts of the graph, as `npm run build` made it; a new service is among them by itself. */
export function listSubgraphs() {
  return subgraphs.map(({ name }) => name);
}
