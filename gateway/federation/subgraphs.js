/** The parts of the graph, in the order of `resolvers/index.ts`. */
export const SUBGRAPHS = ['core', 'mongodb', 'gaap', 'streamlink', 'dcs', 'ems'];
