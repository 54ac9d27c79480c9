import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import type { Page } from '../../src/core/page.js';
import { RedisInstance, RedisInstancePage } from '../../src/graph/dcs/redis-instance.js';
import { Session, SessionPage } from '../../src/graph/dcs/session.js';
import { Host } from '../../src/graph/host.js';
import { PageArgs } from '../../src/graph/page-args.js';
import type { GraphContext } from '../../src/loaders/graph-context.js';
import type { Parent } from '../parent.js';
import { toPageArguments } from '../to-page-arguments.js';

/** What DCS knows of a host. */
@Resolver(() => Host)
export class DcsHostResolver {
  @FieldResolver(() => SessionPage, {
    nullable: true,
    description:
      'Its sessions on Redis instances, of all accounts and regions: those that Redis sees it open, and those it opens from behind 198.19.0.0/16 as far as peer tells, see Session.hostMatch. Every node that sees clients is asked, which answers for all hosts: two calls for each (upstream: ScanClients, then ListClients). An instance or node that does not tell its sessions is a gap. Null when no account has DCS.',
  })
  sessions(
    @Root() { address }: Parent<Host>,
    @Args() args: PageArgs,
    @Ctx() { reads }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<Session> | null> {
    return reads.dcs.hostSessions(address, toPageArguments(args, info));
  }

  @FieldResolver(() => RedisInstancePage, {
    nullable: true,
    description:
      'The Redis instances that clients reach at this address or name, and those that have a node at it (upstream: ip, publicip_address, domain_name, readonly_domain_name, node_ip). The list of all instances, 1000 a call, and that of their nodes, 100 a call, answer for all hosts. Null when no account has DCS.',
  })
  redisInstances(
    @Root() { address }: Parent<Host>,
    @Args() args: PageArgs,
    @Ctx() { reads }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<RedisInstance> | null> {
    return reads.dcs.instancesAt(address, toPageArguments(args, info));
  }
}
