import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import type { Page } from '../../src/core/page.js';
import { Health } from '../../src/graph/enums.js';
import { ListenerFilter } from '../../src/graph/gaap/filters.js';
import { HttpListener, HttpsListener } from '../../src/graph/gaap/layer7-listener.js';
import { Listener, ListenerPage } from '../../src/graph/gaap/listener.js';
import { ProxyGroup } from '../../src/graph/gaap/proxy-group.js';
import { Proxy } from '../../src/graph/gaap/proxy.js';
import { Rule } from '../../src/graph/gaap/rule.js';
import { AccountPageArgs } from '../../src/graph/page-args.js';
import type { GraphContext } from '../../src/loaders/graph-context.js';
import type { Reads } from '../../src/loaders/reads.js';
import type { Parent } from '../parent.js';
import { toPageArguments } from '../to-page-arguments.js';
import { toGroup, toProxy } from './owner-of.js';

type AnyListener = Parameters<Reads['gaap']['healthOf']>[0];

@Resolver(() => Listener)
export class ListenerResolver {
  @Query(() => ListenerPage, {
    nullable: true,
    description:
      'Listeners of all proxies and groups of all accounts, in the order of their proxies (upstream: DescribeTCPListeners and its siblings).',
  })
  listeners(
    @Args() args: AccountPageArgs,
    @Arg('filter', () => ListenerFilter, { nullable: true, description: 'Which listeners; null for all.' })
    filter: ListenerFilter | null,
    @Ctx() { reads }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<Listener>> {
    return reads.gaap.listeners({ accounts: args.accounts, filter }, toPageArguments(args, info));
  }

  @Query(() => Listener, {
    nullable: true,
    description: 'A listener by its id; null when it does not exist.',
  })
  listener(
    @Arg('id', () => ID, { description: 'Its id, e.g. prod:gaap:global:tcp-listener:listener-gkzl9e7t.' })
    id: string,
    @Ctx() { reads }: GraphContext,
  ): Promise<Listener | null> {
    return reads.gaap.listener(id);
  }

  @FieldResolver(() => Health, {
    nullable: true,
    description:
      'Whether all its real servers answer (upstream: BindStatus). It comes with TCP and UDP listeners; for HTTP and HTTPS it is the worst of the rules, which costs a call. Null when that call failed.',
  })
  health(@Root() listener: Parent<AnyListener>, @Ctx() { reads }: GraphContext): Health | Promise<Health> {
    return 'ownHealth' in listener ? listener.ownHealth : reads.gaap.healthOf(listener);
  }

  @FieldResolver(() => Proxy, {
    nullable: true,
    description: 'The proxy it belongs to; null when it belongs to a group.',
  })
  proxy(
    @Root() { proxyId }: Parent<Listener>,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Proxy | null> | null {
    return toProxy(proxyId, context, info);
  }

  @FieldResolver(() => ProxyGroup, {
    nullable: true,
    description: 'The group it belongs to; null when it belongs to a proxy.',
  })
  group(
    @Root() { groupId }: Parent<Listener>,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ProxyGroup | null> | null {
    return toGroup(groupId, context, info);
  }
}

const RULES = 'Its rules by domain and path (upstream: DescribeRules). One call; null when it failed.';

@Resolver(() => HttpListener)
export class HttpListenerResolver {
  @FieldResolver(() => [Rule], { nullable: true, description: RULES })
  rules(@Root() { id }: Parent<HttpListener>, @Ctx() { reads }: GraphContext): Promise<Rule[]> {
    return reads.gaap.rules(id);
  }
}

@Resolver(() => HttpsListener)
export class HttpsListenerResolver {
  @FieldResolver(() => [Rule], { nullable: true, description: RULES })
  rules(@Root() { id }: Parent<HttpsListener>, @Ctx() { reads }: GraphContext): Promise<Rule[]> {
    return reads.gaap.rules(id);
  }
}
