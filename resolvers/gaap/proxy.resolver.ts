import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import { listAddresses } from '../../src/core/address.js';
import type { Page } from '../../src/core/page.js';
import { ListenerFilter, ProxyFilter } from '../../src/graph/gaap/filters.js';
import { Listener, ListenerPage } from '../../src/graph/gaap/listener.js';
import { ProxyGroup } from '../../src/graph/gaap/proxy-group.js';
import { Proxy, ProxyPage } from '../../src/graph/gaap/proxy.js';
import { Host, toHost, toHosts } from '../../src/graph/host.js';
import { AccountPageArgs, PageArgs } from '../../src/graph/page-args.js';
import type { GraphContext } from '../../src/loaders/graph-context.js';
import type { Parent } from '../parent.js';
import { toPageArguments } from '../to-page-arguments.js';
import { toGroup } from './owner-of.js';

@Resolver(() => Proxy)
export class ProxyResolver {
  @Query(() => ProxyPage, {
    nullable: true,
    description: 'Proxies of all accounts (upstream: DescribeProxies).',
  })
  proxies(
    @Args() args: AccountPageArgs,
    @Arg('filter', () => ProxyFilter, { nullable: true, description: 'Which proxies; null for all.' })
    filter: ProxyFilter | null,
    @Ctx() { reads }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<Proxy>> {
    return reads.gaap.proxies({ accounts: args.accounts, filter }, toPageArguments(args, info));
  }

  @Query(() => Proxy, { nullable: true, description: 'A proxy by its id; null when it does not exist.' })
  proxy(
    @Arg('id', () => ID, { description: 'Its id, e.g. prod:gaap:global:proxy:link-hwera8lq.' }) id: string,
    @Ctx() { reads }: GraphContext,
  ): Promise<Proxy | null> {
    return reads.gaap.proxy(id);
  }

  @FieldResolver(() => Host, {
    nullable: true,
    description: 'The host clients connect to; null when the proxy has several carriers, or none yet.',
  })
  host(@Root() { address }: Parent<Proxy>): Host | null {
    return toHost(address);
  }

  @FieldResolver(() => [Host], {
    description: 'All hosts clients connect to: those of accessAddresses, and that of domain.',
  })
  hosts(@Root() { accessAddresses, domain }: Parent<Proxy>): Host[] {
    return toHosts(listAddresses(...accessAddresses, domain));
  }

  @FieldResolver(() => Host, {
    nullable: true,
    description:
      'The host that real servers see as their client (upstream: ForwardIP); of several the first.',
  })
  forwardHost(@Root() { forwardAddress }: Parent<Proxy>): Host | null {
    return toHost(listAddresses(forwardAddress)[0]);
  }

  @FieldResolver(() => [Host], {
    description: 'All hosts that real servers see as their client (upstream: ForwardIP).',
  })
  forwardHosts(@Root() { forwardAddress }: Parent<Proxy>): Host[] {
    return toHosts(listAddresses(forwardAddress));
  }

  @FieldResolver(() => ProxyGroup, {
    nullable: true,
    description: 'The group it is in; null when it is in none.',
  })
  group(
    @Root() { groupId }: Parent<Proxy>,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ProxyGroup | null> | null {
    return toGroup(groupId, context, info);
  }

  @FieldResolver(() => ListenerPage, {
    nullable: true,
    description:
      'Its listeners; for a proxy in a group these are the listeners of the group. A call for each protocol.',
  })
  listeners(
    @Root() proxy: Parent<Proxy>,
    @Args() args: PageArgs,
    @Arg('filter', () => ListenerFilter, { nullable: true, description: 'Which listeners; null for all.' })
    filter: ListenerFilter | null,
    @Ctx() { reads }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<Listener>> {
    return reads.gaap.listenersOf(proxy, filter, toPageArguments(args, info));
  }
}
