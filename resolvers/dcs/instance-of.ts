import type { GraphQLResolveInfo } from 'graphql';
import { ConnectomeError } from '../../src/core/errors.js';
import type { RedisInstance } from '../../src/graph/dcs/redis-instance.js';
import type { GraphContext } from '../../src/loaders/graph-context.js';
import { selectsOnly } from '../selection.js';

/** The instance of an id; asking for no more than its id costs no call. */
export async function toInstance(
  id: string,
  { reads }: GraphContext,
  info: GraphQLResolveInfo,
): Promise<RedisInstance> {
  if (selectsOnly(info, ['id'])) return { __typename: 'RedisInstance', id } as RedisInstance;
  const instance = await reads.dcs.redisInstance(id);
  if (instance) return instance;
  throw new ConnectomeError(
    'UPSTREAM_INVALID_REQUEST',
    `${id} is no longer in the list of instances, though its nodes were read; ask again`,
  );
}
