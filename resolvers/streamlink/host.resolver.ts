import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import type { Page } from '../../src/core/page.js';
import { Host } from '../../src/graph/host.js';
import { PageArgs } from '../../src/graph/page-args.js';
import { FlowEndpoint, FlowEndpointPage } from '../../src/graph/streamlink/flow-endpoint.js';
import type { GraphContext } from '../../src/loaders/graph-context.js';
import type { Parent } from '../parent.js';
import { toPageArguments } from '../to-page-arguments.js';

/** What StreamLink knows of a host. */
@Resolver(() => Host)
export class StreamlinkHostResolver {
  @FieldResolver(() => FlowEndpointPage, {
    nullable: true,
    description:
      'The inputs and outputs of flows with this host at either end: in their configuration, or as the server that holds their connection now; hostRoles tells which. The peer that is connected is told by neither. A call for each 100 flows of an account and one for each that is not idle, which answer for all hosts (upstream: DescribeStreamLinkFlows, DescribeStreamLinkFlowRealtimeStatus). A flow whose status is missing is a gap, and found by its configuration only. Null when no account has StreamLink.',
  })
  flowEndpoints(
    @Root() { address }: Parent<Host>,
    @Args() args: PageArgs,
    @Ctx() { reads }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<FlowEndpoint> | null> {
    return reads.streamlink.endpointsAt(address, toPageArguments(args, info));
  }
}
