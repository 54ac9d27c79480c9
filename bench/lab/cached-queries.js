import { listBusyInstances } from '../by-hand/list-busy-instances.js';
import { openProviders } from '../by-hand/providers.js';
import { quickest } from '../by-hand/strategies.js';

/** Ten pages of a thousand rows with five values each. A usual instance has at least a third of its size. */
export const SIZE = { mongoInstances: 16, mongoClients: 3_200 };
export const NO_QUOTAS = { 'mongodb.DescribeClientConnections': 100_000 };
export const FROM_CACHE = { 'connectome-freshness': 'max-stale, only-if-cached' };

/** A small and a large query, to be asked of a world of that size again and again. */
export async function listCachedQueries({ configuration }) {
  const ids = await listBusyInstances(openProviders(configuration, quickest), 1_000);
  return [
    {
      name: 'a small query: three instances, four values each',
      query: '{ redisInstances(first: 3) { nodes { id name status engineVersion } } }',
    },
    {
      name: '50,000 values: ten instances, a thousand clients each',
      query: `query ($ids: [ID!]!) {
        nodes(ids: $ids) {
          __typename
          ... on MongoInstance {
            id clientConnections(first: 1000) { nodes { id ip count internal host { address } } }
          }
        }
      }`,
      variables: { ids: ids.slice(0, 10) },
    },
  ];
}
