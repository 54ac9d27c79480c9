import { pagesForAll } from './pages-for.js';

/** Who is connected to each MongoDB instance, over both regions. */
export const mongoClients = {
  name: 'MongoDB clients',
  size: 'mongoInstances',
  query: `query ($after: String) {
    mongoInstances(first: 1000, after: $after) {
      pageInfo { hasNextPage endCursor }
      nodes { id name clientConnections(first: 1000) { complete nodes { id ip count internal } } }
    }
  }`,
  nextPage: ({ mongoInstances }) => mongoInstances.pageInfo,
  countRows: ({ mongoInstances }) =>
    mongoInstances.nodes.reduce((sum, { clientConnections }) => sum + clientConnections.nodes.length, 0),
  readByHand: readClients,
  rounds: 2,
  toCalls,
};

async function readClients({ tencent, tencentRegions }, { each }) {
  const regions = await each(tencentRegions, async (region) => {
    const { list } = tencent('mongodb', region);
    const instances = await list('DescribeDBInstances', 'InstanceDetails', { limit: 100 });
    return each(instances, async ({ InstanceId }) => {
      try {
        const clients = await list('DescribeClientConnections', 'Clients', { InstanceId, limit: 1000 });
        return clients.length;
      } catch (error) {
        // Too old a version, or isolated: the refusal is the answer.
        if (error.code?.startsWith('InvalidParameterValue.')) return 0;
        throw error;
      }
    });
  });
  return { rows: regions.flat().reduce((sum, count) => sum + count, 0), regions };
}

/** ceil(I/100) for each region + ceil(c_i/1000) for each instance. */
function toCalls({ regions }) {
  return {
    DescribeDBInstances: pagesForAll(
      regions.map((instances) => instances.length),
      100,
    ),
    DescribeClientConnections: pagesForAll(regions.flat(), 1000),
  };
}
