/**
 * What several subgraphs tell of the calls behind an answer (`extensions.upstream`), as one process would tell it: the calls
 * one after the other, the totals summed, each quota once. Null if none of them told anything.
 */
export function mergeExplanations(explanations) {
  if (explanations.length === 0) return null;
  return {
    calls: explanations.flatMap(({ calls }) => calls),
    totals: explanations.map(({ totals }) => totals).reduce(add),
    quotas: mergeQuotas(explanations.flatMap(({ quotas }) => quotas)),
  };
}

function add(left, right) {
  return Object.fromEntries(Object.entries(left).map(([name, value]) => [name, value + right[name]]));
}

/** The same quota, asked for by several requests to its subgraph, is told as it stood last. */
function mergeQuotas(quotas) {
  const keyOf = ({ service, action, account, region }) => [service, action, account, region].join();
  return [...new Map(quotas.map((quota) => [keyOf(quota), quota])).values()];
}
