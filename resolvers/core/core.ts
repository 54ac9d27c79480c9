import { Account } from '../../src/graph/account.js';
import { Host } from '../../src/graph/host.js';
import type { Subgraph } from '../subgraph.js';
import { AccountResolver } from './account.resolver.js';
import { HostResolver } from './host.resolver.js';
import { NodeResolver } from './node.resolver.js';

/** What belongs to no service: ids, hosts and accounts. It needs no credentials. */
export const core: Subgraph = {
  name: 'core',
  leadsToAll: true,
  resolvers: [NodeResolver, HostResolver, AccountResolver],
  entities: {},
  types: [Account, Host],
};
