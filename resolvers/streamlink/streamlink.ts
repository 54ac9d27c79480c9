import { FlowInput } from '../../src/graph/streamlink/flow-input.js';
import { FlowOutput } from '../../src/graph/streamlink/flow-output.js';
import { Flow } from '../../src/graph/streamlink/flow.js';
import type { Subgraph } from '../subgraph.js';
import { FlowAddressResolver } from './flow-address.resolver.js';
import { FlowEndpointRealtimeResolver } from './flow-endpoint-realtime.resolver.js';
import { FlowEndpointResolver } from './flow-endpoint.resolver.js';
import { FlowResolver } from './flow.resolver.js';
import { StreamlinkHostResolver } from './host.resolver.js';

/** Media flows with the connections at their ends. */
export const streamlink: Subgraph = {
  name: 'streamlink',
  resolvers: [
    FlowResolver,
    FlowEndpointResolver,
    FlowEndpointRealtimeResolver,
    FlowAddressResolver,
    StreamlinkHostResolver,
  ],
  entities: { flow: { typename: 'Flow', load: (id, reads) => reads.streamlink.flow(id) } },
  types: [Flow, FlowInput, FlowOutput],
};
