import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { FROZEN } from '../../helpers/frozen-world.js';
import { openFederation, type OpenFederation } from '../../helpers/open-federation.js';

interface Listed {
  nodes: { id: string }[];
}

let federation: OpenFederation;
beforeAll(async () => {
  federation = await openFederation({ emulator: FROZEN });
}, 60_000);
afterAll(() => federation.close());
beforeEach(() => {
  federation.requests.length = 0;
  federation.emulator.clearCalls();
});

/** Ids of a few things of several services. */
async function listIds(): Promise<string[]> {
  const { data } = await federation.query<Record<string, Listed>>(`{
    proxies(first: 3) { nodes { id } }
    redisInstances(first: 3) { nodes { id } }
    mongoInstances(first: 3) { nodes { id } }
    flows(first: 3) { nodes { id } }
    mediaServers { nodes { id } }
  }`);
  return Object.values(data).flatMap(({ nodes }) => nodes.map(({ id }) => id));
}

describe('behind @apollo/gateway', () => {
  it('shows all accounts, whichever process is asked', async () => {
    const { data } = await federation.query<{
      accounts: object[];
      mongoInstances: { nodes: { account: { name: string } }[] };
    }>(
      '{ accounts { name provider services regions } mongoInstances(first: 1) { nodes { account { name provider services regions } } } }',
    );
    expect(data.accounts).toHaveLength(3);
    expect(data.accounts).toContainEqual(data.mongoInstances.nodes[0]?.account);
  });

  it('finds anything by its id, each service by one request for all its entities', async () => {
    const ids = await listIds();
    federation.requests.length = 0;
    const { data, errors } = await federation.query<{ nodes: { id: string; name: string }[] }>(
      'query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on Instance { name } ... on Proxy { name } ... on Flow { name } } }',
      { ids },
    );
    expect(errors).toBeUndefined();
    expect(data.nodes.map(({ id }) => id)).toEqual(ids);
    expect(data.nodes.filter(({ name }) => !name)).toEqual([]);
    const asked = federation.requests.map(({ subgraph }) => subgraph).sort();
    expect(asked).toEqual(['core', 'dcs', 'ems', 'gaap', 'mongodb', 'streamlink']);
  });
});
