import type { RunningEmulator } from '../../../src/emulator/serve/emulator-options.js';
import type { HuaweiRegion } from '../../../src/emulator/world/regions.js';
import { createHuaweiTruth } from '../../helpers/huawei-truth.js';
import type { OpenGraph } from '../../helpers/open-graph.js';
import { walkPages, type GraphPage } from '../../helpers/walk-pages.js';
import { PAGE, pagesFor, resourceOf, sortGaps, sumFloors, toJoined, toRow } from './join.js';
import type { Join, JoinGap, Truth } from './join.js';

const SESSIONS = `${PAGE} nodes { id address port ageSeconds idleSeconds lastCommand host { address } }`;

interface Session {
  id: string;
  address: string;
  port: number;
  ageSeconds: number;
  idleSeconds: number;
  lastCommand: string;
  host: { address: string } | null;
}

interface Member {
  id: string;
  role: string;
  sessions: GraphPage<Session, JoinGap>;
}

interface Instance {
  id: string;
  name: string;
  members: Member[];
}

/** Which sessions are open on each node of each Redis instance, over both regions. */
export const redisSessionsJoin: Join = {
  name: 'redisInstances with the sessions of their members',
  selection: `redisInstances { ${PAGE} nodes { id name members { id role sessions(first: 1000) { ${SESSIONS} } } } }`,
  collect: async (data, graph) => {
    const { redisInstances } = data as { redisInstances: GraphPage<Instance, JoinGap> };
    const rows: string[] = [];
    const walks: GraphPage<unknown, JoinGap>[][] = [[redisInstances]];
    for (const { id, name, members } of redisInstances.nodes) {
      rows.push(toRow(resourceOf(id), name));
      for (const member of members) {
        rows.push(toRow(resourceOf(member.id), member.role));
        const walked = await walkSessions(graph, member);
        walks.push(walked);
        rows.push(...walked.flatMap(({ nodes }) => nodes.map(toSessionRow)));
      }
    }
    return toJoined(rows, walks);
  },
  readTruth: async (emulator) => {
    const { huaweicloud } = emulator.world.regions;
    const regions = await Promise.all(huaweicloud.map((region) => readRegion(emulator, region)));
    return {
      rows: regions.flatMap(({ rows }) => rows).toSorted(),
      gaps: sortGaps(regions.flatMap(({ gaps }) => gaps)),
      floor: sumFloors(regions.map(({ floor }) => floor)),
    };
  },
};

function toSessionRow({ id, address, port, ageSeconds, idleSeconds, lastCommand, host }: Session): string {
  return toRow(resourceOf(id), `${address}:${port}`, ageSeconds, idleSeconds, lastCommand, host?.address);
}

/** The first page as it came, and those behind it by the node's id. */
function walkSessions(graph: OpenGraph, { id, sessions }: Member): Promise<GraphPage<Session, JoinGap>[]> {
  return walkPages(async (after) => {
    if (after === null) return sessions;
    const { data, errors } = await graph.query<{ node: Member }>(
      `query ($id: ID!, $after: String) {
        node(id: $id) { ... on RedisNode { sessions(first: 1000, after: $after) { ${SESSIONS} } } }
      }`,
      { id, after },
    );
    if (errors) throw new Error(errors[0]?.message);
    return data.node.sessions;
  });
}

interface TrueNode {
  node_id: string;
  node_type: 'master' | 'slave' | 'proxy';
}

interface TrueClient {
  id: string;
  addr: string;
  peer: string;
  age: number;
  idle: number;
  cmd: string;
}

const ROLES = { master: 'PRIMARY', slave: 'SECONDARY', proxy: 'PROXY' } as const;

/** The refusals of the world, and what each is to the caller. */
const CODES: Readonly<Record<string, string>> = {
  'DCS.4026': 'UPSTREAM_UNAVAILABLE',
  'DCS.4848': 'UPSTREAM_UNSUPPORTED',
};

async function readRegion(emulator: RunningEmulator, region: HuaweiRegion): Promise<Truth> {
  const truth = createHuaweiTruth(emulator, region);
  const list = await truth.get<{ instances: { instance_id: string; name: string }[] }>('/instances', {
    limit: 1000,
  });
  const nodes = await truth.get<{ instances: { instance_id: string; nodes: TrueNode[] }[] }>(
    '/instances-logical-nodes',
    { limit: 100 },
  );
  if (!list.ok || !nodes.ok) throw new Error('the twin refuses its lists');
  const parts = await Promise.all(
    nodes.body.instances.flatMap((instance) =>
      listSeeing(instance.nodes).map((node) => readNode(truth, instance.instance_id, node.node_id)),
    ),
  );
  const members = nodes.body.instances.flatMap((instance) =>
    instance.nodes.map((node) => toRow(`${instance.instance_id}/${node.node_id}`, ROLES[node.node_type])),
  );
  return {
    rows: [
      ...list.body.instances.map(({ instance_id, name }) => toRow(instance_id, name)),
      ...members,
      ...parts.flatMap(({ rows }) => rows),
    ],
    gaps: parts.flatMap(({ gaps }) => gaps),
    floor: sumFloors([
      {
        ListInstances: pagesFor(list.body.instances.length, 1000),
        BatchShowNodesInformation: pagesFor(nodes.body.instances.length, 100),
      },
      ...parts.map(({ floor }) => floor),
    ]),
  };
}

/** Where there are proxies, only they see clients. */
function listSeeing(nodes: readonly TrueNode[]): readonly TrueNode[] {
  const proxies = nodes.filter(({ node_type }) => node_type === 'proxy');
  return proxies.length > 0 ? proxies : nodes;
}

/** A scan, and a page for each thousand of what it collected. */
async function readNode(
  truth: ReturnType<typeof createHuaweiTruth>,
  instance: string,
  node: string,
): Promise<Truth> {
  const path = `/instances/${instance}/clients`;
  const scan = await truth.post(path, { node_id: node, clean_cache: true });
  if (!scan.ok) {
    const gap = { resourceId: `${instance}/${node}`, code: CODES[scan.code] ?? 'unexpected' };
    return { rows: [], gaps: [{ ...gap, upstreamCode: scan.code }], floor: { ScanClients: 1 } };
  }
  const clients: TrueClient[] = [];
  for (let count = 1; clients.length < count;) {
    const query = { node_id: node, offset: clients.length, limit: 1000 };
    const page = await truth.get<{ clients: TrueClient[]; count: number }>(path, query);
    if (!page.ok) throw new Error(`the twin answers ${page.code}`);
    clients.push(...page.body.clients);
    count = page.body.count;
  }
  return {
    rows: clients.map((client) => toTrueRow(`${instance}/${node}`, client)),
    gaps: [],
    floor: { ScanClients: 1, ListClients: pagesFor(clients.length, 1000) },
  };
}

/** 198.19.0.0/16 hides a client, who may stand in `peer` then. */
function toTrueRow(node: string, { id, addr, peer, age, idle, cmd }: TrueClient): string {
  const [seen, other] = [addr, peer].map((end) => end.replace(/:\d+$/, '').replace(/^\[(.*)\]$/, '$1'));
  const host = [seen, other].find((address) => address !== '' && !address?.startsWith('198.19.'));
  const port = /\d+$/.exec(addr)?.[0];
  return toRow(`${node}/${id}`, `${seen}:${port}`, age, idle, cmd, host);
}
