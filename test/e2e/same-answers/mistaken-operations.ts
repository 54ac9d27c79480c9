import type { Operation } from './operation.js';

/** The name of each of them. */
export const A_MISTAKE = 'a mistake';

/** What callers get wrong, in the document, in an argument or in a variable, on top and further down. */
const MISTAKES: readonly (readonly [source: string, variables?: Record<string, unknown>])[] = [
  ['{ proxies('],
  ['{ nope }'],
  ['{ proxies { nodes { nope } } }'],
  ['{ proxies(first: "x") { complete } }'],
  ['{ listeners(filter: { protocols: [SCTP] }) { complete } }'],
  ['query ($first: Int) { proxies(first: $first) { complete } }', { first: 'x' }],
  ['query ($id: ID!) { proxy(id: $id) { id } }'],
  ['query ($if: Boolean!) { proxies @include(if: $if) { complete } }', { if: 'x' }],
  ['{ proxies(first: 0) { complete } accounts { name } }'],
  ['{ proxies(first: 1001) { complete } }'],
  ['{ flows(first: -1) { complete } mediaServers { complete } }'],
  ['{ topRedisHosts(first: 0) { complete } }'],
  ['{ mongoInstances(after: "nonsense") { complete } }'],
  ['{ redisInstances(regions: ["nowhere"]) { complete } }'],
  ['{ realServers(filter: { address: "xx" }) { complete } }'],
  ['{ redisInstances { nodes { id sessions(first: 0) { complete } } } }'],
  ['{ proxies { nodes { id listeners(after: "nonsense") { complete } } } }'],
  ['{ host(address: "xx") { id } accounts { name } }'],
  ['{ hosts(addresses: ["xx", "192.0.2.1", ""]) { address realServers { complete } } }'],
  ['{ hosts(addresses: ["192.0.2.1", "192.0.2.2"]) { address sessions(first: 0) { complete } } }'],
  ['{ node(id: "nonsense") { id } }'],
  [
    `{ nodes(ids: ["nonsense", "prod:gaap:global:proxy", "nobody:gaap:global:proxy:x", "prod:gaap:global:nothing:x"]) {
      id } }`,
  ],
];

/** Operations that are refused, as a whole or in part. */
export function listMistaken(): Operation[] {
  return MISTAKES.map(([source, variables = {}]) => ({ name: A_MISTAKE, source, variables }));
}
