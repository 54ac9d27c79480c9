import { pagesFor } from '../joins/pages-for.js';

/** Proxies: DescribeProxies takes 100 ids. */
export const proxies = {
  name: 'proxy(id)',
  query: 'query ($id: ID!) { found: proxy(id: $id) { id name status } }',
  listIds: async ({ tencent, accountNames }) => {
    const rows = await tencent('gaap').list('DescribeProxies', 'ProxySet', { limit: 100 });
    return rows.map(({ ProxyId }) => `${accountNames.tencent}:gaap:global:proxy:${ProxyId}`);
  },
  toFloor: (ids) => pagesFor(ids.length, 100),
};
