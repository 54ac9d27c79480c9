import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import type { Page } from '../../src/core/page.js';
import { ProxyGroup, ProxyGroupPage } from '../../src/graph/gaap/proxy-group.js';
import { Proxy, ProxyPage } from '../../src/graph/gaap/proxy.js';
import { RealServer, RealServerPage } from '../../src/graph/gaap/real-server.js';
import { Host } from '../../src/graph/host.js';
import { PageArgs } from '../../src/graph/page-args.js';
import type { GraphContext } from '../../src/loaders/graph-context.js';
import type { Parent } from '../parent.js';
import { toPageArguments } from '../to-page-arguments.js';

/** What GAAP knows of a host. */
@Resolver(() => Host)
export class GaapHostResolver {
  @FieldResolver(() => RealServerPage, {
    nullable: true,
    description:
      'The real servers with this address or name, of all accounts; a domain is compared as a name and not resolved. One call an account for an IPv4 address (upstream: DescribeRealServers, SearchValue), or a scan of them all, 50 a call, which answers for all hosts: whichever is cheaper. Null when no account has GAAP.',
  })
  realServers(
    @Root() { address }: Parent<Host>,
    @Args() args: PageArgs,
    @Ctx() { reads }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<RealServer> | null> {
    return reads.gaap.realServersAt(address, toPageArguments(args, info));
  }

  @FieldResolver(() => ProxyPage, {
    nullable: true,
    description:
      'The proxies that clients reach at this address or name (upstream: IP, IPList, Domain), and those that call their real servers from it (upstream: ForwardIP): whoever connects from there came through the proxy and is not known. A scan of all proxies, 100 a call, which answers for all hosts (upstream: DescribeProxies). Null when no account has GAAP.',
  })
  proxies(
    @Root() { address }: Parent<Host>,
    @Args() args: PageArgs,
    @Ctx() { reads }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<Proxy> | null> {
    return reads.gaap.proxiesAt(address, toPageArguments(args, info));
  }

  @FieldResolver(() => ProxyGroupPage, {
    nullable: true,
    description:
      'The proxy groups that clients reach at this name (upstream: Domain). A scan of all groups, 100 a call, which answers for all hosts (upstream: DescribeProxyGroupList). Null when no account has GAAP.',
  })
  proxyGroups(
    @Root() { address }: Parent<Host>,
    @Args() args: PageArgs,
    @Ctx() { reads }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<ProxyGroup> | null> {
    return reads.gaap.proxyGroupsAt(address, toPageArguments(args, info));
  }
}
