import { core } from './core/core.js';
import { dcs } from './dcs/dcs.js';
import { ems } from './ems/ems.js';
import { gaap } from './gaap/gaap.js';
import { InstanceResolver } from './instance.resolver.js';
import { mongodb } from './mongodb/mongodb.js';
import { streamlink } from './streamlink/streamlink.js';
import type { Subgraph } from './subgraph.js';

/** Which resolvers make which subgraph; the whole graph is all of them. */
export const subgraphs: readonly Subgraph[] = [core, mongodb, gaap, streamlink, dcs, ems];

/** The resolvers of types that several subgraphs have: a part of each. */
export const sharedResolvers: Subgraph['resolvers'] = [InstanceResolver];
