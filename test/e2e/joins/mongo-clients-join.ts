import type { RunningEmulator } from '../../../src/emulator/serve/emulator-options.js';
import type { OpenGraph } from '../../helpers/open-graph.js';
import { createTruth } from '../../helpers/tencent-truth.js';
import { walkPages, type GraphPage } from '../../helpers/walk-pages.js';
import { PAGE, pagesFor, resourceOf, sortGaps, sumFloors, toJoined, toRow } from './join.js';
import type { Join, JoinGap, Truth } from './join.js';

const CLIENTS = `${PAGE} nodes { id ip count internal host { address } }`;

interface Client {
  id: string;
  ip: string;
  count: number;
  internal: boolean;
  host: { address: string } | null;
}

interface Instance {
  id: string;
  name: string;
  clientConnections: GraphPage<Client, JoinGap>;
}

/** Who is connected to each MongoDB instance, over both regions. */
export const mongoClientsJoin: Join = {
  name: 'mongoInstances with clientConnections',
  selection: `mongoInstances { ${PAGE} nodes { id name clientConnections(first: 1000) { ${CLIENTS} } } }`,
  collect: async (data, graph) => {
    const { mongoInstances } = data as { mongoInstances: GraphPage<Instance, JoinGap> };
    const rows: string[] = [];
    const walks: GraphPage<unknown, JoinGap>[][] = [[mongoInstances]];
    for (const instance of mongoInstances.nodes) {
      rows.push(toRow(resourceOf(instance.id), instance.name));
      const walked = await walkClients(graph, instance);
      walks.push(walked);
      const clients = walked.flatMap(({ nodes }) => nodes);
      rows.push(...clients.map((client) => toRow(resourceOf(client.id), client.count, client.host?.address)));
    }
    return toJoined(rows, walks);
  },
  readTruth: async (emulator) => {
    const regions = await Promise.all(
      emulator.world.regions.tencentcloud.map((region) => readRegion(emulator, region)),
    );
    return {
      rows: regions.flatMap(({ rows }) => rows).toSorted(),
      gaps: sortGaps(regions.flatMap(({ gaps }) => gaps)),
      floor: sumFloors(regions.map(({ floor }) => floor)),
    };
  },
};

/** The first page as it came, and those behind it by the instance's id. */
function walkClients(
  graph: OpenGraph,
  { id, clientConnections }: Instance,
): Promise<GraphPage<Client, JoinGap>[]> {
  return walkPages(async (after) => {
    if (after === null) return clientConnections;
    const { data, errors } = await graph.query<{ mongoInstance: Instance }>(
      `query ($id: ID!, $after: String) {
        mongoInstance(id: $id) { clientConnections(first: 1000, after: $after) { ${CLIENTS} } }
      }`,
      { id, after },
    );
    if (errors) throw new Error(errors[0]?.message);
    return data.mongoInstance.clientConnections;
  });
}

/** The refusals of the world, and what each is to the caller. */
const CODES: Readonly<Record<string, string>> = {
  'InvalidParameterValue.MongoVersionNotSupportQueryClient': 'UPSTREAM_UNSUPPORTED',
  'InvalidParameterValue.ProxyNotSupportQueryClient': 'UPSTREAM_UNSUPPORTED',
  'InvalidParameterValue.InstanceHasBeenIsolated': 'UPSTREAM_UNAVAILABLE',
};

async function readRegion(emulator: RunningEmulator, region: string): Promise<Truth> {
  const truth = createTruth(emulator, 'mongodb', region);
  const instances = await truth.list<{ InstanceId: string; InstanceName: string }>(
    'DescribeDBInstances',
    'InstanceDetails',
    {},
    100,
  );
  const rows = instances.map(({ InstanceId, InstanceName }) => toRow(InstanceId, InstanceName));
  const gaps: JoinGap[] = [];
  let calls = 0;
  for (const { InstanceId } of instances) {
    try {
      const clients = await truth.list<{ IP: string; Count: number; InternalService: boolean }>(
        'DescribeClientConnections',
        'Clients',
        { InstanceId },
        1000,
      );
      calls += pagesFor(clients.length, 1000);
      rows.push(
        ...clients.map(({ IP, Count, InternalService }) =>
          toRow(`${InstanceId}/${IP}${InternalService ? '/internal' : ''}`, Count, IP),
        ),
      );
    } catch (error) {
      calls += 1;
      const { code } = error as { code: string };
      gaps.push({ resourceId: InstanceId, code: CODES[code] ?? 'unexpected', upstreamCode: code });
    }
  }
  const floor = {
    DescribeDBInstances: pagesFor(instances.length, 100),
    DescribeClientConnections: calls,
  };
  return { rows, gaps, floor };
}
