import type { GraphQLResolveInfo } from 'graphql';
import type { RedisInstance } from '../../src/graph/dcs/redis-instance.js';
import type { GraphContext } from '../../src/loaders/graph-context.js';
import { selectsOnly } from '../selection.js';

/** The instance of an id; asking for no more than its id costs no call. Fails when it is gone. */
export function toInstance(
  id: string,
  { reads }: GraphContext,
  info: GraphQLResolveInfo,
): Promise<RedisInstance> {
  return selectsOnly(info, ['id'])
    ? Promise.resolve({ __typename: 'RedisInstance', id } as RedisInstance)
    : reads.dcs.instanceOf(id);
}
