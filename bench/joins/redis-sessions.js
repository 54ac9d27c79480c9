import { pagesForAll } from './pages-for.js';

/** The sessions of each node of each Redis instance, over both regions. */
export const redisSessions = {
  name: 'Redis sessions',
  size: 'redisInstances',
  query: `query ($after: String) {
    redisInstances(first: 1000, after: $after) {
      pageInfo { hasNextPage endCursor }
      nodes {
        id name members { id role sessions(first: 1000) { complete nodes { id address idleSeconds lastCommand } } }
      }
    }
  }`,
  nextPage: ({ redisInstances }) => redisInstances.pageInfo,
  countRows: ({ redisInstances }) =>
    redisInstances.nodes
      .flatMap(({ members }) => members)
      .reduce((sum, { sessions }) => sum + sessions.nodes.length, 0),
  readByHand: readSessions,
  rounds: 3,
  toCalls,
};

async function readSessions({ dcs, huaweiRegions }, { each }) {
  const regions = await each(huaweiRegions, async (region) => {
    const api = dcs(region);
    const { instances } = await api.get('/instances', { limit: 1000 });
    const withNodes = await api.get('/instances-logical-nodes', { limit: 100 });
    const nodes = withNodes.instances.flatMap((instance) =>
      listSeeing(instance.nodes).map(({ node_id: node }) => ({ instance: instance.instance_id, node })),
    );
    return { instances: instances.length, sessions: await each(nodes, (at) => readNode(api, at)) };
  });
  const sessions = regions.flatMap((region) => region.sessions);
  return { rows: sessions.reduce((sum, count) => sum + (count ?? 0), 0), regions, sessions };
}

/** Where there are proxies, only they see clients. */
function listSeeing(nodes) {
  const proxies = nodes.filter(({ node_type: type }) => type === 'proxy');
  return proxies.length > 0 ? proxies : nodes;
}

/** How many sessions a node has; null where it refuses to collect them. */
async function readNode(api, { instance, node }) {
  const path = `/instances/${instance}/clients`;
  try {
    await api.post(path, { node_id: node, clean_cache: true });
    let read = 0;
    for (;;) {
      const page = await api.get(path, { node_id: node, offset: read, limit: 1000 });
      read += page.clients.length;
      if (read >= page.count) return read;
    }
  } catch (error) {
    if (REFUSALS.has(error.code)) return null;
    throw error;
  }
}

/** A state that allows no session management, and a region or version without it. */
const REFUSALS = new Set(['DCS.4026', 'DCS.4848']);

/**
 * ceil(I/1000) for each region and ceil(I/100) where there are any; a scan for each node, and ceil(s_k/1000) for each
 * that was scanned.
 */
function toCalls({ regions, sessions }) {
  const instances = regions.map((region) => region.instances);
  return {
    ListInstances: pagesForAll(instances, 1000),
    BatchShowNodesInformation: pagesForAll(
      instances.filter((number) => number > 0),
      100,
    ),
    ScanClients: sessions.length,
    ListClients: pagesForAll(
      sessions.filter((count) => count !== null),
      1000,
    ),
  };
}
