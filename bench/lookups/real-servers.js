import { pagesFor } from '../joins/pages-for.js';

/**
 * Real servers and whether they are bound: no action takes their ids, so their list is read as far as the last of them;
 * 100 are checked a call.
 */
export const realServers = {
  name: 'realServer(id) { bound }',
  query: 'query ($id: ID!) { found: realServer(id: $id) { id address bound } }',
  listIds: async ({ tencent, accountNames }) => {
    const rows = await tencent('gaap').list('DescribeRealServers', 'RealServerSet', {
      ProjectId: -1,
      limit: 50,
    });
    return rows.map(({ RealServerId }) => `${accountNames.tencent}:gaap:global:real-server:${RealServerId}`);
  },
  toFloor: (ids, all) => pagesFor(all.indexOf(ids.at(-1)) + 1, 50) + pagesFor(ids.length, 100),
};
