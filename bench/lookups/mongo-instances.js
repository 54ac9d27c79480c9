import { countRegions } from './count-regions.js';

/** MongoDB instances: DescribeDBInstances takes 100 ids of a region. */
export const mongoInstances = {
  name: 'mongoInstance(id)',
  query: 'query ($id: ID!) { found: mongoInstance(id: $id) { id name status } }',
  listIds: async ({ tencent, tencentRegions, accountNames }) => {
    const ids = tencentRegions.map(async (region) => {
      const { list } = tencent('mongodb', region);
      const rows = await list('DescribeDBInstances', 'InstanceDetails', { limit: 100 });
      return rows.map(({ InstanceId }) => `${accountNames.tencent}:mongodb:${region}:instance:${InstanceId}`);
    });
    return (await Promise.all(ids)).flat();
  },
  toFloor: countRegions,
};
