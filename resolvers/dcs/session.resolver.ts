import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { RedisInstance } from '../../src/graph/dcs/redis-instance.js';
import { Session } from '../../src/graph/dcs/session.js';
import { Host, toHost } from '../../src/graph/host.js';
import type { GraphContext } from '../../src/loaders/graph-context.js';
import type { Parent } from '../parent.js';
import { toInstance } from './instance-of.js';

@Resolver(() => Session)
export class SessionResolver {
  @FieldResolver(() => Host, {
    nullable: true,
    description:
      'The host of the client: that of address, or that of peer where address is in 198.19.0.0/16 and hides it. Null when both hide it, and when there is no valid address.',
  })
  host(@Root() { hostAddress }: Parent<Session>): Host | null {
    return toHost(hostAddress);
  }

  @FieldResolver(() => RedisInstance, { description: 'The instance it is open on.' })
  instance(
    @Root() { node }: Parent<Session>,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<RedisInstance> {
    return toInstance(node.instanceId, context, info);
  }
}
