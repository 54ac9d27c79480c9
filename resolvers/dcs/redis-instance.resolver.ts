import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import type { Page } from '../../src/core/page.js';
import { CacheMode } from '../../src/graph/dcs/enums.js';
import { RedisInstanceFilter } from '../../src/graph/dcs/filters.js';
import { RedisInstance, RedisInstancePage } from '../../src/graph/dcs/redis-instance.js';
import { Host, toHosts } from '../../src/graph/host.js';
import { RedisNode } from '../../src/graph/dcs/redis-node.js';
import { SessionGroupArgs, SessionSummary } from '../../src/graph/dcs/session-summary.js';
import { Session, SessionPage } from '../../src/graph/dcs/session.js';
import { RegionPageArgs } from '../../src/graph/page-args.js';
import { DEFAULT_GROUPS } from '../../src/graph/group-args.js';
import type { GraphContext } from '../../src/loaders/graph-context.js';
import type { Parent } from '../parent.js';
import { selectsAt } from '../selection.js';
import { toPageArguments } from '../to-page-arguments.js';
import { SessionArgs } from './session-args.js';

/** What a page of instances is asked for that takes the nodes of each. */
const OF_NODES = ['members', 'sessions', 'sessionSummary'];

/** Whether the nodes of a page's instances will be asked for. */
function selectsNodes(info: GraphQLResolveInfo): boolean {
  return [['nodes'], ['edges', 'node']].some((path) => selectsAt(info, path, OF_NODES));
}

@Resolver(() => RedisInstance)
export class RedisInstanceResolver {
  @Query(() => RedisInstancePage, {
    nullable: true,
    description: 'Redis instances of all accounts and regions (upstream: ListInstances).',
  })
  redisInstances(
    @Args() args: RegionPageArgs,
    @Arg('filter', () => RedisInstanceFilter, {
      nullable: true,
      description: 'Which instances; null for all.',
    })
    filter: RedisInstanceFilter | null,
    @Ctx() { reads }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<RedisInstance>> {
    const { accounts, regions } = args;
    const page = { ...toPageArguments(args, info), wantsNodes: selectsNodes(info) };
    return reads.dcs.redisInstances({ accounts, regions, filter }, page);
  }

  @Query(() => RedisInstance, {
    nullable: true,
    description: 'A Redis instance by its id; null when it does not exist.',
  })
  redisInstance(
    @Arg('id', () => ID, {
      description: 'Its id, e.g. cache:dcs:cn-north-4:instance:11111111-2222-3333-4444-555555555555.',
    })
    id: string,
    @Ctx() { reads }: GraphContext,
  ): Promise<RedisInstance | null> {
    return reads.dcs.redisInstance(id);
  }

  @FieldResolver(() => [Host], {
    description:
      'All hosts clients connect to: those of addresses, domainName, readonlyDomainName and publicAddress.',
  })
  hosts(@Root() instance: Parent<RedisInstance>): Host[] {
    const { addresses, domainName, readonlyDomainName, publicAddress } = instance;
    return toHosts([...addresses, domainName, readonlyDomainName, publicAddress]);
  }

  @FieldResolver(() => CacheMode, {
    nullable: true,
    description:
      'How it is built (upstream: ShowInstance, cache_mode). The one field that costs a call for each instance; null when it failed.',
  })
  cacheMode(@Root() { id }: Parent<RedisInstance>, @Ctx() { reads }: GraphContext): Promise<CacheMode> {
    return reads.dcs.cacheMode(id);
  }

  @FieldResolver(() => [RedisNode], {
    nullable: true,
    description:
      'Its servers and proxies. One call for each hundred instances of its project (upstream: BatchShowNodesInformation), and one for it alone when it is not among the first of them (upstream: ShowNodesInformation); null when it failed. Empty before Redis 4.0, and while it is being created.',
  })
  members(@Root() { id }: Parent<RedisInstance>, @Ctx() { reads }: GraphContext): Promise<RedisNode[]> {
    return reads.dcs.nodes(id);
  }

  @FieldResolver(() => SessionPage, {
    nullable: true,
    description:
      'The connections open on it, each once: of its proxies where there are any, else of its servers, replicas included. They are collected for each node, which takes a moment (upstream: ScanClients, then ListClients). Connections of the Web CLI are not among them. Where sessions cannot be read, before Redis 4.0 and in some regions, a gap says so.',
  })
  sessions(
    @Root() instance: Parent<RedisInstance>,
    @Args() args: SessionArgs,
    @Ctx() { reads }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<Session>> {
    const { filter = null, orderBy = null } = args;
    return reads.dcs.sessionsOf(instance, { filter, orderBy }, toPageArguments(args, info));
  }

  @FieldResolver(() => SessionSummary, {
    nullable: true,
    description:
      'The connections open on it, counted; what sessions costs, and nothing beside it (upstream: ScanClients, then ListClients).',
  })
  sessionSummary(
    @Root() instance: Parent<RedisInstance>,
    @Args() { groupBy, first }: SessionGroupArgs,
    @Ctx() { reads }: GraphContext,
  ): Promise<SessionSummary> {
    return reads.dcs.sessionSummaryOf(instance, { groupBy, first: first ?? DEFAULT_GROUPS });
  }
}
