import type { RunningEmulator } from '../../../src/emulator/serve/emulator-options.js';
import type { HuaweiRegion } from '../../../src/emulator/world/regions.js';
import { createHuaweiTruth, type DcsAnswer } from '../../helpers/huawei-truth.js';
import { pagesFor, resourceOf, sumFloors, type JoinGap } from '../joins/join.js';
import { edgesTo, type Edge, type HostPart, type HostTruth } from './host-part.js';

interface TrueInstance {
  instance_id: string;
  ip: string;
  domain_name: string | null;
  readonly_domain_name: string | null;
  publicip_address: string | null;
}

interface TrueNode {
  node_id: string;
  node_ip: string;
  node_type: 'master' | 'slave' | 'proxy';
}

interface TrueClient {
  id: string;
  addr: string;
  peer: string;
}

interface FoundSession {
  id: string;
  hostMatch: string;
}

/** Sessions by who opened them, instances by their own addresses and those of their nodes. */
export const dcsPart: HostPart = {
  service: 'dcs',
  fields: {
    sessions: {
      selection: 'id hostMatch',
      toRow: ({ id, hostMatch }: FoundSession) => `${resourceOf(id)} ${hostMatch}`,
    },
    redisInstances: { selection: 'id', toRow: ({ id }: { id: string }) => resourceOf(id) },
  },
  readTruth: async (emulator) => {
    const { huaweicloud } = emulator.world.regions;
    const regions = await Promise.all(huaweicloud.map((region) => readRegion(emulator, region)));
    const scan = sumFloors(regions.map((region) => region.scan));
    return {
      edges: regions.flatMap(({ edges }) => edges),
      gaps: { sessions: regions.flatMap(({ gaps }) => gaps.sessions!) },
      scan,
      // The nodes of all instances are read anyway, and the list of them in one call.
      one: scan,
    };
  },
};

type Truth = ReturnType<typeof createHuaweiTruth>;

async function readRegion(emulator: RunningEmulator, region: HuaweiRegion): Promise<Omit<HostTruth, 'one'>> {
  const truth = createHuaweiTruth(emulator, region);
  const { instances } = bodyOf(await truth.get<{ instances: TrueInstance[] }>('/instances', { limit: 1000 }));
  const ofNodes = bodyOf(
    await truth.get<{ instances: { instance_id: string; nodes: TrueNode[] }[] }>('/instances-logical-nodes', {
      limit: 100,
    }),
  );
  const nodesOf = new Map(ofNodes.instances.map(({ instance_id, nodes }) => [instance_id, nodes]));
  const seeing = ofNodes.instances.flatMap(({ instance_id, nodes }) => {
    return listSeeing(nodes).map(({ node_id }) => ({ instance: instance_id, node: node_id }));
  });
  const clients = await Promise.all(seeing.map((place) => readClients(truth, place)));
  return {
    edges: [
      ...instances.flatMap((instance) => toInstanceEdges(instance, nodesOf.get(instance.instance_id) ?? [])),
      ...clients.flatMap(({ edges }) => edges),
    ],
    gaps: { sessions: clients.flatMap(({ gaps }) => gaps) },
    scan: sumFloors([
      {
        ListInstances: pagesFor(instances.length, 1000),
        BatchShowNodesInformation: pagesFor(instances.length, 100),
      },
      ...clients.map(({ calls }) => calls),
    ]),
  };
}

function bodyOf<Body>(answer: DcsAnswer<Body>): Body {
  if (answer.ok) return answer.body;
  throw new Error(`the provider answers ${answer.code}`);
}

function toInstanceEdges(instance: TrueInstance, nodes: readonly TrueNode[]): Edge[] {
  const { ip, domain_name, readonly_domain_name, publicip_address, instance_id } = instance;
  const own = [...ip.split(','), domain_name, readonly_domain_name, publicip_address];
  return edgesTo([...own, ...nodes.map(({ node_ip }) => node_ip)], 'redisInstances', instance_id);
}

/** Where there are proxies, only they see clients. */
function listSeeing(nodes: readonly TrueNode[]): readonly TrueNode[] {
  const proxies = nodes.filter(({ node_type }) => node_type === 'proxy');
  return proxies.length > 0 ? proxies : nodes;
}

/** The refusals of the world, and what each is to the caller. */
const CODES: Readonly<Record<string, string>> = {
  'DCS.4026': 'UPSTREAM_UNAVAILABLE',
  'DCS.4848': 'UPSTREAM_UNSUPPORTED',
};

/** A scan, and a page for each thousand of what it collected. */
async function readClients(
  truth: Truth,
  { instance, node }: { instance: string; node: string },
): Promise<{ edges: Edge[]; gaps: JoinGap[]; calls: Record<string, number> }> {
  const path = `/instances/${instance}/clients`;
  const scan = await truth.post(path, { node_id: node, clean_cache: true });
  if (!scan.ok) {
    const gap = { resourceId: `${instance}/${node}`, code: CODES[scan.code] ?? 'unexpected' };
    return { edges: [], gaps: [{ ...gap, upstreamCode: scan.code }], calls: { ScanClients: 1 } };
  }
  const query = { node_id: node, offset: 0, limit: 1000 };
  const { clients } = bodyOf(await truth.get<{ clients: TrueClient[] }>(path, query));
  return {
    edges: clients.flatMap((client) => toSessionEdges(`${instance}/${node}/${client.id}`, client)),
    gaps: [],
    calls: { ScanClients: 1, ListClients: pagesFor(clients.length, 1000) },
  };
}

/** 198.19.0.0/16 hides a client, who may stand in `peer` then; a link that rests on that says so. */
function toSessionEdges(id: string, { addr, peer }: TrueClient): Edge[] {
  const [seen, other] = [addr, peer].map((end) => end.replace(/:\d+$/, '').replace(/^\[(.*)\]$/, '$1'));
  const isShown = (address: string | undefined): boolean =>
    Boolean(address) && !address!.startsWith('198.19.');
  if (isShown(seen)) return edgesTo([seen], 'sessions', `${id} REPORTED`);
  return isShown(other) ? edgesTo([other], 'sessions', `${id} INFERRED`) : [];
}
