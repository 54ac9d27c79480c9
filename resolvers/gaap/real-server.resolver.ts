import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import type { Page } from '../../src/core/page.js';
import { RealServerFilter } from '../../src/graph/gaap/filters.js';
import { Listener, ListenerPage } from '../../src/graph/gaap/listener.js';
import { ProxyGroup } from '../../src/graph/gaap/proxy-group.js';
import { Proxy } from '../../src/graph/gaap/proxy.js';
import { RealServer, RealServerPage } from '../../src/graph/gaap/real-server.js';
import { Host, toHost } from '../../src/graph/host.js';
import { AccountPageArgs, PageArgs } from '../../src/graph/page-args.js';
import type { GraphContext } from '../../src/loaders/graph-context.js';
import type { Parent } from '../parent.js';
import { toPageArguments } from '../to-page-arguments.js';
import { toGroup, toProxy } from './owner-of.js';

@Resolver(() => RealServer)
export class RealServerResolver {
  @Query(() => RealServerPage, {
    nullable: true,
    description: 'Real servers of all accounts, bound or not (upstream: DescribeRealServers).',
  })
  realServers(
    @Args() args: AccountPageArgs,
    @Arg('filter', () => RealServerFilter, {
      nullable: true,
      description: 'Which real servers; null for all.',
    })
    filter: RealServerFilter | null,
    @Ctx() { reads }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<RealServer>> {
    return reads.gaap.realServers({ accounts: args.accounts, filter }, toPageArguments(args, info));
  }

  @Query(() => RealServer, {
    nullable: true,
    description: 'A real server by its id; null when it does not exist.',
  })
  realServer(
    @Arg('id', () => ID, { description: 'Its id, e.g. prod:gaap:global:real-server:rs-demo0001.' })
    id: string,
    @Ctx() { reads }: GraphContext,
  ): Promise<RealServer | null> {
    return reads.gaap.realServer(id);
  }

  @FieldResolver(() => Host, {
    nullable: true,
    description: 'The host at its address; a domain name is a host of its own, not resolved.',
  })
  host(@Root() { address }: Parent<RealServer>): Host | null {
    return toHost(address);
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description:
      'Whether a listener or rule uses it; not whether it is healthy. Known without a call below a listener or rule; elsewhere it costs one (upstream: DescribeRealServersStatus).',
  })
  async bound(
    @Root() { id, foundBound }: Parent<RealServer>,
    @Ctx() { reads }: GraphContext,
  ): Promise<boolean | null> {
    return foundBound || ((await reads.gaap.realServerUse(id))?.bound ?? null);
  }

  @FieldResolver(() => Proxy, {
    nullable: true,
    description: 'The proxy it is bound to; null when it is bound to a group or not at all. Costs a call.',
  })
  async proxy(
    @Root() { id }: Parent<RealServer>,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Proxy | null> {
    const use = await context.reads.gaap.realServerUse(id);
    return toProxy(use?.proxyId ?? null, context, info);
  }

  @FieldResolver(() => ProxyGroup, {
    nullable: true,
    description: 'The group it is bound to; null when it is bound to a proxy or not at all. Costs a call.',
  })
  async group(
    @Root() { id }: Parent<RealServer>,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ProxyGroup | null> {
    const use = await context.reads.gaap.realServerUse(id);
    return toGroup(use?.groupId ?? null, context, info);
  }

  @FieldResolver(() => ListenerPage, {
    nullable: true,
    description:
      'The listeners that forward to it, also through their rules. Every listener of its account is looked at, with the rules of those for HTTP and HTTPS (upstream: DescribeProxies, DescribeTCPListeners and its siblings, DescribeRules); all real servers share that one scan, and the next operations while it is fresh.',
  })
  listeners(
    @Root() { id }: Parent<RealServer>,
    @Args() args: PageArgs,
    @Ctx() { reads }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<Listener> | null> {
    return reads.gaap.listenersUsing(id, toPageArguments(args, info));
  }
}
