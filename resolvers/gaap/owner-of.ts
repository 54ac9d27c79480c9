import type { GraphQLResolveInfo } from 'graphql';
import type { ProxyGroup } from '../../src/graph/gaap/proxy-group.js';
import type { Proxy } from '../../src/graph/gaap/proxy.js';
import type { GraphContext } from '../../src/loaders/graph-context.js';
import { selectsOnly } from '../selection.js';

/** The group of an id, null for none; asking for no more than its id costs no call. Fails when it is gone. */
export function toGroup(
  id: string | null,
  { reads }: GraphContext,
  info: GraphQLResolveInfo,
): Promise<ProxyGroup | null> | null {
  if (id === null) return null;
  return selectsOnly(info, ['id'])
    ? Promise.resolve({ __typename: 'ProxyGroup', id } as ProxyGroup)
    : reads.gaap.groupOf(id);
}

/** The proxy of an id, null for none; asking for no more than its id costs no call. Fails when it is gone. */
export function toProxy(
  id: string | null,
  { reads }: GraphContext,
  info: GraphQLResolveInfo,
): Promise<Proxy | null> | null {
  if (id === null) return null;
  return selectsOnly(info, ['id'])
    ? Promise.resolve({ __typename: 'Proxy', id } as Proxy)
    : reads.gaap.proxyOf(id);
}
