import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import type { Page } from '../../src/core/page.js';
import { RedisInstance } from '../../src/graph/dcs/redis-instance.js';
import { RedisNode } from '../../src/graph/dcs/redis-node.js';
import { SessionGroupArgs, SessionSummary } from '../../src/graph/dcs/session-summary.js';
import { Session, SessionPage } from '../../src/graph/dcs/session.js';
import { Host, toHost } from '../../src/graph/host.js';
import { DEFAULT_GROUPS } from '../../src/graph/group-args.js';
import type { GraphContext } from '../../src/loaders/graph-context.js';
import type { Parent } from '../parent.js';
import { toPageArguments } from '../to-page-arguments.js';
import { toInstance } from './instance-of.js';
import { SessionArgs } from './session-args.js';

@Resolver(() => RedisNode)
export class RedisNodeResolver {
  @FieldResolver(() => Host, {
    nullable: true,
    description: 'The host at its address; null when there is no valid address.',
  })
  host(@Root() { address }: Parent<RedisNode>): Host | null {
    return toHost(address);
  }

  @FieldResolver(() => RedisInstance, { description: 'The instance it belongs to.' })
  instance(
    @Root() { instanceId }: Parent<RedisNode>,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<RedisInstance> {
    return toInstance(instanceId, context, info);
  }

  @FieldResolver(() => SessionPage, {
    nullable: true,
    description:
      'The connections open on it; collecting them takes a moment (upstream: ScanClients, then ListClients). A server behind proxies sees only the proxies: its page is empty and costs no call, and the sessions are on the proxies, see seesClients.',
  })
  sessions(
    @Root() node: Parent<RedisNode>,
    @Args() args: SessionArgs,
    @Ctx() { reads }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<Session>> {
    const { filter = null, orderBy = null } = args;
    return reads.dcs.sessionsAt(node, { filter, orderBy }, toPageArguments(args, info));
  }

  @FieldResolver(() => SessionSummary, {
    nullable: true,
    description:
      'The connections open on it, counted; what sessions costs, and nothing beside it (upstream: ScanClients, then ListClients).',
  })
  sessionSummary(
    @Root() node: Parent<RedisNode>,
    @Args() { groupBy, first }: SessionGroupArgs,
    @Ctx() { reads }: GraphContext,
  ): Promise<SessionSummary> {
    return reads.dcs.sessionSummaryAt(node, { groupBy, first: first ?? DEFAULT_GROUPS });
  }
}
