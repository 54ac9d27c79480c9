import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import type { Page } from '../../src/core/page.js';
import { AccountPageArgs } from '../../src/graph/page-args.js';
import { FlowFilter } from '../../src/graph/streamlink/filters.js';
import { FlowRealtime } from '../../src/graph/streamlink/flow-realtime.js';
import { Flow, FlowPage } from '../../src/graph/streamlink/flow.js';
import type { GraphContext } from '../../src/loaders/graph-context.js';
import type { Parent } from '../parent.js';
import { toPageArguments } from '../to-page-arguments.js';

@Resolver(() => Flow)
export class FlowResolver {
  @Query(() => FlowPage, {
    nullable: true,
    description:
      'Flows of all accounts, each with its inputs and outputs (upstream: DescribeStreamLinkFlows). A call for each 100 of an account.',
  })
  flows(
    @Args() args: AccountPageArgs,
    @Arg('filter', () => FlowFilter, { nullable: true, description: 'Which flows; null for all.' })
    filter: FlowFilter | null,
    @Ctx() { reads }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<Flow>> {
    return reads.streamlink.flows({ accounts: args.accounts, filter }, toPageArguments(args, info));
  }

  @Query(() => Flow, { nullable: true, description: 'A flow by its id; null when it does not exist.' })
  flow(
    @Arg('id', () => ID, {
      description: 'Its id, e.g. prod:streamlink:global:flow:0176ac7f1af20956b92d2aad1e6d.',
    })
    id: string,
    @Ctx() { reads }: GraphContext,
  ): Promise<Flow | null> {
    return reads.streamlink.flow(id);
  }

  @FieldResolver(() => FlowRealtime, {
    nullable: true,
    description:
      'How its inputs and outputs do right now (upstream: DescribeStreamLinkFlowRealtimeStatus). One call, which serves realtime of them all; none for an idle flow, whose inputs and outputs are idle. Null when the call failed, or the provider has nothing to tell of the flow.',
  })
  realtime(@Root() flow: Parent<Flow>, @Ctx() { reads }: GraphContext): Promise<FlowRealtime | null> {
    return reads.streamlink.realtime(flow);
  }
}
