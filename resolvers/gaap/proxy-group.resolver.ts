import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import type { Page } from '../../src/core/page.js';
import { ProxyGroupFilter } from '../../src/graph/gaap/filters.js';
import { ProxyGroup, ProxyGroupPage } from '../../src/graph/gaap/proxy-group.js';
import { Host, toHost } from '../../src/graph/host.js';
import { AccountPageArgs } from '../../src/graph/page-args.js';
import type { GraphContext } from '../../src/loaders/graph-context.js';
import type { Parent } from '../parent.js';
import { toPageArguments } from '../to-page-arguments.js';

@Resolver(() => ProxyGroup)
export class ProxyGroupResolver {
  @Query(() => ProxyGroupPage, {
    nullable: true,
    description: 'Proxy groups of all accounts (upstream: DescribeProxyGroupList).',
  })
  proxyGroups(
    @Args() args: AccountPageArgs,
    @Arg('filter', () => ProxyGroupFilter, { nullable: true, description: 'Which groups; null for all.' })
    filter: ProxyGroupFilter | null,
    @Ctx() { reads }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<ProxyGroup>> {
    return reads.gaap.proxyGroups({ accounts: args.accounts, filter }, toPageArguments(args, info));
  }

  @Query(() => ProxyGroup, {
    nullable: true,
    description: 'A proxy group by its id; null when it does not exist.',
  })
  proxyGroup(
    @Arg('id', () => ID, { description: 'Its id, e.g. prod:gaap:global:proxy-group:lg-5anbbou5.' })
    id: string,
    @Ctx() { reads }: GraphContext,
  ): Promise<ProxyGroup | null> {
    return reads.gaap.proxyGroup(id);
  }

  @FieldResolver(() => Host, {
    nullable: true,
    description: 'The host clients connect to: its domain, not resolved.',
  })
  host(@Root() { domain }: Parent<ProxyGroup>): Host | null {
    return toHost(domain);
  }
}
