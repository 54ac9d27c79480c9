import { composeServices } from '@theguild/federation-composition';
import { parse } from 'graphql';

/** A subgraph as a gateway is to find it. */
export interface LocatedSubgraph {
  name: string;
  url: string;
  sdl: string;
}

/** Joins subgraphs into the text of a supergraph, for a gateway to run. Fails with everything that keeps them apart. */
export function composeSupergraph(subgraphs: readonly LocatedSubgraph[]): string {
  const { supergraphSdl, errors } = composeServices(
    subgraphs.map(({ name, url, sdl }) => ({ name, url, typeDefs: parse(sdl) })),
  );
  if (supergraphSdl !== undefined) return `${supergraphSdl.trimEnd()}\n`;
  throw new Error(
    ['the subgraphs do not compose:', ...errors.map(({ message }) => `  ${message}`)].join('\n'),
  );
}
