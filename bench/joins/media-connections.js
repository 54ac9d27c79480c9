/** What each media server carries, and to whom. */
export const mediaConnections = {
  name: 'media connections',
  size: 'mediaServers',
  query: `query ($after: String) {
    mediaServers(first: 1000, after: $after) {
      pageInfo { hasNextPage endCursor }
      nodes { id name connections(first: 1000) { complete nodes { id transport farPort rxBytes txBytes } } }
    }
  }`,
  nextPage: ({ mediaServers }) => mediaServers.pageInfo,
  countRows: ({ mediaServers }) =>
    mediaServers.nodes.reduce((sum, { connections }) => sum + connections.nodes.length, 0),
  readByHand: readConnections,
  rounds: 1,
  toCalls: ({ servers }) => ({ listConnections: servers }),
};

async function readConnections({ mediaServers }, { each }) {
  const counts = await each(mediaServers, async ({ run }) => {
    const connections = await run('listConnections', 'excludeNonNetworkProtocols=1');
    return connections.length;
  });
  return { rows: counts.reduce((sum, count) => sum + count, 0), servers: mediaServers.length };
}
