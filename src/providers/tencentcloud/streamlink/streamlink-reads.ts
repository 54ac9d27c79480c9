import type { Page, PageArguments } from '../../../core/page.js';
import type { FlowFilter } from '../../../graph/streamlink/filters.js';
import type { FlowEndpointRealtime } from '../../../graph/streamlink/flow-endpoint-realtime.js';
import type { FlowEndpoint } from '../../../graph/streamlink/flow-endpoint.js';
import type { FlowRealtime } from '../../../graph/streamlink/flow-realtime.js';
import type { Flow } from '../../../graph/streamlink/flow.js';
import type { Reader } from '../../../upstream/reader.js';
import { readEndpointsAt } from './endpoints-at.js';
import { createFlowLoader, readFlows } from './flows.js';
import { createRealtimeLoader, endpointRealtimeOf, realtimeOf } from './realtime.js';

/** Everything the graph reads of StreamLink, for one operation. Lists answer with gaps; the others fail with an UpstreamError. */
export interface StreamlinkReads {
  flows(
    where: { accounts?: readonly string[] | null | undefined; filter?: FlowFilter | null | undefined },
    page: PageArguments,
  ): Promise<Page<Flow>>;
  flow(id: string): Promise<Flow | null>;
  /** One call for a flow with all its endpoints, none for an idle one; null when the provider knows nothing of it. */
  realtime(flow: Flow): Promise<FlowRealtime | null>;
  /** The same of one endpoint, out of its flow's call. */
  endpointRealtime(endpoint: FlowEndpoint): Promise<FlowEndpointRealtime | null>;
  /** The inputs and outputs with a host, by its canonical address, at either end; null where no account has StreamLink. */
  endpointsAt(address: string, page: PageArguments): Promise<Page<FlowEndpoint> | null>;
}

/** Builds the reads of one operation. */
export function createStreamlinkReads(reader: Reader): StreamlinkReads {
  const flows = createFlowLoader(reader);
  const realtime = createRealtimeLoader(reader);
  return {
    flows: (where, page) => readFlows(reader, where, page),
    flow: (id) => flows.load(id),
    realtime: (flow) => realtimeOf(flow, realtime),
    endpointRealtime: (endpoint) => endpointRealtimeOf(endpoint, realtime),
    endpointsAt: (address, page) => readEndpointsAt(reader, address, page),
  };
}
