import { Account } from '../../src/graph/account.js';
import { Host, toHost } from '../../src/graph/host.js';
import type { Subgraph } from '../subgraph.js';
import { AccountResolver } from './account.resolver.js';
import { HostResolver } from './host.resolver.js';
import { InstanceResolver } from './instance.resolver.js';
import { NodeResolver } from './node.resolver.js';

/** What belongs to no service: ids, hosts and accounts. It needs no credentials. */
export const core: Subgraph = {
  name: 'core',
  resolvers: [NodeResolver, HostResolver, AccountResolver, InstanceResolver],
  entities: {},
  references: { Host: ({ address }) => toHost(String(address)) },
  types: [Account, Host],
};
