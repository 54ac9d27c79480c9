import { pagesFor, pagesForAll } from './pages-for.js';

const LISTENER = `id name port
  ... on TcpListener { realServers { port weight health realServer { address bound } } }`;

/** Every TCP listener with its origins, as one list. */
export const tcpListeners = {
  name: 'TCP listeners',
  size: 'proxies',
  query: `query ($after: String) {
    listeners(first: 1000, after: $after, filter: { protocols: [TCP] }) {
      complete pageInfo { hasNextPage endCursor } nodes { ${LISTENER} }
    }
  }`,
  nextPage: ({ listeners }) => listeners.pageInfo,
  countRows: ({ listeners }) => listeners.nodes.length,
  readByHand: readListeners,
  rounds: 2,
  toCalls,
};

/** The same below their proxies. Those of a group appear below each of its proxies, and are asked for once. */
export const listenersOfProxies = {
  ...tcpListeners,
  name: 'proxies with TCP listeners',
  sameByHand: true,
  query: `query ($after: String) {
    proxies(first: 1000, after: $after) {
      pageInfo { hasNextPage endCursor }
      nodes { id name listeners(first: 1000, filter: { protocols: [TCP] }) { complete nodes { ${LISTENER} } } }
    }
  }`,
  nextPage: ({ proxies }) => proxies.pageInfo,
  countRows: ({ proxies }) => {
    const listeners = proxies.nodes.flatMap((proxy) => proxy.listeners.nodes);
    return new Set(listeners.map(({ id }) => id)).size;
  },
};

async function readListeners({ tencent }, { each }) {
  const { list } = tencent('gaap');
  const proxies = await list('DescribeProxies', 'ProxySet', { limit: 100 });
  const counts = await each(listOwners(proxies), async (owner) => {
    const listeners = await list('DescribeTCPListeners', 'ListenerSet', { ...owner, limit: 50 });
    return listeners.length;
  });
  return { rows: counts.reduce((sum, count) => sum + count, 0), proxies: proxies.length, counts };
}

/** Groups once each; of the other proxies those that take TCP. */
function listOwners(proxies) {
  const groups = new Set(proxies.flatMap(({ GroupId }) => GroupId || []));
  const single = proxies.filter(
    ({ GroupId, SupportProtocols }) => !GroupId && SupportProtocols.includes('TCP'),
  );
  return [...single.map(({ ProxyId }) => ({ ProxyId })), ...[...groups].map((GroupId) => ({ GroupId }))];
}

/** ceil(P/100) + the pages of each owner's listeners; origins found in listeners are bound by definition. */
function toCalls({ proxies, counts }) {
  return { DescribeProxies: pagesFor(proxies, 100), DescribeTCPListeners: pagesForAll(counts, 50) };
}
