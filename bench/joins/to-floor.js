/** Documented requests a second; DCS documents none, and the emulator enforces the suggested ten. */
const QUOTAS = {
  DescribeProxies: 20,
  DescribeTCPListeners: 20,
  DescribeDBInstances: 20,
  DescribeClientConnections: 5,
  DescribeStreamLinkFlows: 20,
  DescribeStreamLinkFlowRealtimeStatus: 20,
  ListInstances: 10,
  BatchShowNodesInformation: 10,
  ScanClients: 10,
  ListClients: 10,
};

/**
 * The least number of calls, and the least time they take: a first burst of q calls goes at once and q more every
 * second (the slowest action decides, for quotas are per action), and each dependent round is a round trip.
 */
export function toFloor(calls, { rounds, roundTripMs }) {
  const actions = Object.entries(calls);
  const seconds = actions.map(([action, count]) =>
    Math.max(0, Math.ceil(count / (QUOTAS[action] ?? count)) - 1),
  );
  return {
    calls: actions.reduce((sum, [, count]) => sum + count, 0),
    ms: Math.max(...seconds) * 1_000 + rounds * roundTripMs,
  };
}
