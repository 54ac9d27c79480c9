import type { RunningEmulator } from '../../../src/emulator/serve/emulator-options.js';
import { createTruth } from '../../helpers/tencent-truth.js';
import { pagesFor, resourceOf, sumFloors, type JoinGap } from '../joins/join.js';
import { edgesTo, type HostPart, type HostTruth } from './host-part.js';

interface TrueInstance {
  InstanceId: string;
  Vip: string;
}

interface TrueNode {
  Address: string;
  WanServiceAddress?: string;
}

interface TrueMembers {
  ReplicateSets: { Nodes: TrueNode[] }[];
  Mongos: TrueNode[] | null;
}

interface TrueClient {
  IP: string;
  Count: number;
  InternalService: boolean;
}

const toResource = ({ id }: { id: string }): string => resourceOf(id);

/** Clients of instances, and instances by their own addresses and those of their nodes. */
export const mongodbPart: HostPart = {
  service: 'mongodb',
  fields: {
    clientConnections: {
      selection: 'id count',
      toRow: ({ id, count }: { id: string; count: number }) => `${resourceOf(id)} ${count}`,
    },
    mongoInstances: { selection: 'id', toRow: toResource },
    instancesWithMember: {
      name: 'mongoInstances',
      arguments: 'includeMembers: true',
      selection: 'id',
      toRow: toResource,
    },
  },
  readTruth: async (emulator) => {
    const { tencentcloud } = emulator.world.regions;
    const regions = await Promise.all(tencentcloud.map((region) => readRegion(emulator, region)));
    const scan = sumFloors(regions.map((region) => region.scan));
    return {
      edges: regions.flatMap(({ edges }) => edges),
      gaps: { clientConnections: regions.flatMap(({ gaps }) => gaps.clientConnections!) },
      scan,
      // A list of up to 100 instances is one call, as the filter is.
      one: scan,
    };
  },
};

/** The refusals of the world, and what each is to the caller. */
const CODES: Readonly<Record<string, string>> = {
  'InvalidParameterValue.MongoVersionNotSupportQueryClient': 'UPSTREAM_UNSUPPORTED',
  'InvalidParameterValue.ProxyNotSupportQueryClient': 'UPSTREAM_UNSUPPORTED',
  'InvalidParameterValue.InstanceHasBeenIsolated': 'UPSTREAM_UNAVAILABLE',
};

async function readRegion(emulator: RunningEmulator, region: string): Promise<Omit<HostTruth, 'one'>> {
  const truth = createTruth(emulator, 'mongodb', region);
  const instances = await truth.list<TrueInstance>('DescribeDBInstances', 'InstanceDetails', {}, 100);
  const edges: HostTruth['edges'] = [];
  const gaps: JoinGap[] = [];
  let clientCalls = 0;
  for (const { InstanceId, Vip } of instances) {
    const members = await truth.ask<TrueMembers>('DescribeDBInstanceNodeProperty', { InstanceId });
    const nodes = [...members.ReplicateSets.flatMap(({ Nodes }) => Nodes), ...(members.Mongos ?? [])];
    const addresses = nodes.flatMap((node) => [node.Address, node.WanServiceAddress]).map(withoutPort);
    edges.push(...edgesTo([Vip], 'mongoInstances', InstanceId));
    edges.push(...edgesTo([Vip, ...addresses], 'instancesWithMember', InstanceId));
    try {
      const clients = await readClients(truth, InstanceId);
      clientCalls += pagesFor(clients.length, 1000);
      for (const { IP, Count, InternalService } of clients) {
        const row = `${InstanceId}/${IP}${InternalService ? '/internal' : ''} ${Count}`;
        edges.push(...edgesTo([IP], 'clientConnections', row));
      }
    } catch (error) {
      clientCalls += 1;
      const { code } = error as { code: string };
      gaps.push({ resourceId: InstanceId, code: CODES[code] ?? 'unexpected', upstreamCode: code });
    }
  }
  return {
    edges,
    gaps: { clientConnections: gaps },
    scan: {
      DescribeDBInstances: pagesFor(instances.length, 100),
      DescribeClientConnections: clientCalls,
      DescribeDBInstanceNodeProperty: instances.length,
    },
  };
}

function readClients(truth: ReturnType<typeof createTruth>, InstanceId: string): Promise<TrueClient[]> {
  return truth.list<TrueClient>('DescribeClientConnections', 'Clients', { InstanceId }, 1000);
}

function withoutPort(address: string | undefined): string | undefined {
  return address?.replace(/:\d+$/, '');
}
