import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { FlowEndpointRealtime } from '../../src/graph/streamlink/flow-endpoint-realtime.js';
import { FlowEndpoint } from '../../src/graph/streamlink/flow-endpoint.js';
import { Flow } from '../../src/graph/streamlink/flow.js';
import type { GraphContext } from '../../src/loaders/graph-context.js';
import type { Parent } from '../parent.js';
import { selectsOnly } from '../selection.js';

@Resolver(() => FlowEndpoint)
export class FlowEndpointResolver {
  @FieldResolver(() => Flow, { nullable: true, description: 'The flow it belongs to.' })
  flow(
    @Root() { flowId }: Parent<FlowEndpoint>,
    @Ctx() { reads }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Flow | null> | Flow {
    return selectsOnly(info, ['id'])
      ? ({ __typename: 'Flow', id: flowId } as Flow)
      : reads.streamlink.flow(flowId);
  }

  @FieldResolver(() => FlowEndpointRealtime, {
    nullable: true,
    description:
      'How it does right now (upstream: DescribeStreamLinkFlowRealtimeStatus). One call for all inputs and outputs of its flow; when the flow is idle it is IDLE without a call. Null when the call failed, or the provider has nothing to tell of it.',
  })
  realtime(
    @Root() endpoint: Parent<FlowEndpoint>,
    @Ctx() { reads }: GraphContext,
  ): Promise<FlowEndpointRealtime | null> {
    return reads.streamlink.endpointRealtime(endpoint);
  }
}
