import { listAddresses } from '../../../core/address.js';
import { mapPage, type Page, type PageArguments, type SourceRecord } from '../../../core/page.js';
import type { FlowHostRole } from '../../../graph/streamlink/enums.js';
import type { FlowEndpointRealtime } from '../../../graph/streamlink/flow-endpoint-realtime.js';
import type { FlowEndpoint } from '../../../graph/streamlink/flow-endpoint.js';
import type { Flow } from '../../../graph/streamlink/flow.js';
import { eachRow, type Step } from '../../../upstream/list.js';
import { readAtAddress, type AddressLookup } from '../../../upstream/read-at-address.js';
import type { Reader } from '../../../upstream/reader.js';
import { readySource, toGapRecord, type CurrentReader } from '../../../upstream/row-source.js';
import type { Target } from '../../../upstream/target.js';
import { streamlinkActions } from './actions.js';
import { flowSource } from './flows.js';
import { readRealtime } from './realtime.js';

const { DescribeStreamLinkFlows, DescribeStreamLinkFlowRealtimeStatus } = streamlinkActions;

/** An input or output as a scan saw it. */
interface SeenEndpoint {
  id: string;
  endpoint: FlowEndpoint;
  /** Null where it was not asked, or not told. */
  realtime: FlowEndpointRealtime | null;
}

/**
 * A page of the inputs and outputs that a host is configured for, or whose connection it holds; null where no account has
 * StreamLink. The peers that are connected are told by neither the list nor the realtime status.
 */
export async function readEndpointsAt(
  reader: Reader,
  address: string,
  page: PageArguments,
): Promise<Page<FlowEndpoint> | null> {
  const seen = await readAtAddress(reader, endpointsByAddress, { address, page });
  return seen && mapPage(seen, (row) => toFound(row, address));
}

const endpointsByAddress: AddressLookup<SeenEndpoint> = {
  name: 'streamlink.endpoints',
  list: { sources: eachAccount },
  action: DescribeStreamLinkFlowRealtimeStatus,
  foundBy: DescribeStreamLinkFlows,
  addressesOf: (row) => listPlaces(row).flatMap(({ addresses }) => addresses),
};

interface HostPlace {
  role: FlowHostRole;
  addresses: readonly string[];
}

function listPlaces({ endpoint, realtime }: SeenEndpoint): HostPlace[] {
  const configured = endpoint.addresses.map(({ role, address }) => {
    return { role, addresses: listAddresses(address) };
  });
  const connected = listAddresses(realtime?.connectServerAddress);
  return [...configured, { role: 'CONNECT_SERVER', addresses: connected }];
}

function toFound(row: SeenEndpoint, address: string): FlowEndpoint {
  const roles = listPlaces(row).flatMap(({ role, addresses }) => (addresses.includes(address) ? role : []));
  return Object.assign({}, row.endpoint, { hostRoles: [...new Set(roles)], foundRealtime: row.realtime });
}

async function* eachAccount(current: CurrentReader): AsyncGenerator<Step<SeenEndpoint>> {
  for (const target of current().targets.of('streamlink')) {
    yield await Promise.resolve({ kind: 'part', steps: eachFlow(current, target) });
  }
}

/** A flow of an account, and what was read to find it. */
interface ListedFlow {
  target: Target;
  flow: Flow;
  listed: SourceRecord;
}

async function* eachFlow(current: CurrentReader, target: Target): AsyncGenerator<Step<SeenEndpoint>> {
  let listed: SourceRecord | null = null;
  for await (const step of eachRow(current, [flowSource(target)])) {
    if (step.kind === 'observed') listed = step.observed;
    if (step.kind !== 'row') yield step;
    else if (listed) yield { kind: 'part', steps: eachEndOf(current, { target, flow: step.row, listed }) };
  }
}

/** The ends of a flow. An idle one is not asked; of one that cannot be asked the configuration is known. */
async function* eachEndOf(
  current: CurrentReader,
  { target, flow, listed }: ListedFlow,
): AsyncGenerator<Step<SeenEndpoint>> {
  const place = { target, resourceId: flow.resourceId };
  const configured = readySource(
    { ...place, action: DescribeStreamLinkFlows.name },
    toSeen(flow, []),
    listed,
  );
  if (flow.state === 'IDLE') {
    yield { kind: 'source', source: configured };
    return;
  }
  const asked = { ...place, action: DescribeStreamLinkFlowRealtimeStatus.name };
  yield { kind: 'costs-a-call' };
  try {
    const { realtime, answer } = await readRealtime(current(), target, flow.resourceId);
    yield { kind: 'source', source: readySource(asked, toSeen(flow, realtime.endpoints), answer) };
  } catch (error) {
    yield { kind: 'gap', gap: toGapRecord(asked, error) };
    yield { kind: 'source', source: configured };
  }
}

function toSeen({ inputs, outputs }: Flow, told: readonly FlowEndpointRealtime[]): SeenEndpoint[] {
  const realtimes = new Map(told.map((realtime) => [realtime.endpointId, realtime]));
  return [...inputs, ...outputs].map((endpoint) => {
    return { id: endpoint.id, endpoint, realtime: realtimes.get(endpoint.id) ?? null };
  });
}
