import { countRegions } from './count-regions.js';

/** Redis instances with their nodes: a page of each list holds them all, so that it is two calls a region. */
export const redisInstances = {
  name: 'redisInstance(id) { members }',
  query: 'query ($id: ID!) { found: redisInstance(id: $id) { id name members { id role } } }',
  listIds: async ({ dcs, huaweiRegions, accountNames }) => {
    const ids = huaweiRegions.map(async (region) => {
      const { instances } = await dcs(region).get('/instances', { limit: 1000 });
      return instances.map((row) => `${accountNames.huawei}:dcs:${region.name}:instance:${row.instance_id}`);
    });
    return (await Promise.all(ids)).flat();
  },
  toFloor: (ids) => 2 * countRegions(ids),
};
