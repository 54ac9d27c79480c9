import { getNamedType, isAbstractType, isObjectType, type GraphQLObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listEntityTypes } from '../../resolvers/entity-types.js';
import { subgraphs } from '../../resolvers/index.js';
import type { RunningEmulator } from '../../src/emulator/serve/emulator-options.js';
import { services } from '../../src/providers/registry.js';
import { littleWorld } from '../e2e/failures/all-five.js';
import { wholeSchema } from '../helpers/graph-schema.js';
import { openGraph, type OpenGraph } from '../helpers/open-graph.js';
import { listBroadQueries } from '../helpers/select-everything.js';

interface Entity {
  __typename: string;
  id: string;
  name?: string | null;
}

const schema = wholeSchema();
const entityTypes = [...listEntityTypes(subgraphs)].map(([kind, { typename }]) => ({ kind, typename }));

/** Every entity in an answer, wherever it stands. */
function entitiesIn(value: unknown): Entity[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap(entitiesIn);
  return '__typename' in value && 'id' in value ? [value as Entity, ...inner] : inner;
}

/** Root fields that look one thing up by its id, and the types they may answer. */
function listLookups(): { field: string; typenames: string[] }[] {
  const roots = Object.values(schema.getQueryType()!.getFields());
  return roots
    .filter(({ name, args }) => args.length === 1 && args[0]!.name === 'id' && name !== 'node')
    .map(({ name, type }) => {
      const named = getNamedType(type);
      const possible = isAbstractType(named) ? schema.getPossibleTypes(named) : [named];
      return { field: name, typenames: possible.map((each) => each.name) };
    });
}

function hasName(typename: string): boolean {
  const type = schema.getType(typename);
  return isObjectType(type) && 'name' in (type as GraphQLObjectType).getFields();
}

describe('every service, asked for everything', () => {
  let graph: OpenGraph;
  const samples = new Map<string, Entity>();

  beforeAll(async () => {
    graph = await openGraph({
      emulator: {
        ...littleWorld,
        quotas: false,
        size: { ...littleWorld.size, proxies: 12, redisInstances: 4 },
      },
      configuration: { limits: { tokens: 100_000, depth: 30, aliases: 100 } },
    });
    // First what is asked in another way than in a large question: refused lists.
    graph.emulator.faults.add({ service: 'ems', action: 'listConnections', kind: 'error', code: 'refused' });
    await graph.query('{ mediaServers { nodes { connections { nodes { id } } } } }');
    graph.emulator.faults.clear();
    for (const { query } of listBroadQueries(schema)) {
      const { data } = await graph.query<object>(query);
      for (const entity of entitiesIn(data)) {
        if (!samples.has(entity.__typename)) samples.set(entity.__typename, entity);
      }
    }
  });
  afterAll(() => graph.close());

  it.each(entityTypes)(
    'lists a $typename whose id names its type, and finds it again: $kind',
    async ({ kind, typename }) => {
      const sample = samples.get(typename);
      expect(sample, `the world shows no ${typename}`).toBeDefined();
      const { id } = sample!;
      const [, service, , type] = id.split(':');
      expect(`${service}:${type}`).toBe(kind);

      const selection = hasName(typename) ? `... on ${typename} { name }` : '';
      const { data, errors } = await graph.query<{ node: Entity; idOnly: object; unknown: null }>(
        `query ($id: ID!) { node(id: $id) { __typename id ${selection} } idOnly: node(id: $id) { id } }`,
        { id },
      );
      expect(errors).toBeUndefined();
      expect(data.node).toMatchObject({ __typename: typename, id });
      // Below a listener a real server has no name; by itself it has.
      if (sample!.name != null) expect(data.node.name).toBe(sample!.name);
      expect(data.idOnly).toEqual({ id });
    },
  );

  it.each(listLookups())(
    'answers null to $field of an id that does not exist',
    async ({ field, typenames }) => {
      const known = typenames.flatMap((typename) => samples.get(typename) ?? []);
      expect(known.map(({ __typename }) => __typename)).toEqual(typenames);
      for (const { id, __typename } of known) {
        const nothing = [...id.split(':').slice(0, 4), 'no-such-thing'].join(':');
        const found = await graph.query(`query ($id: ID!) { ${field}(id: $id) { __typename id } }`, { id });
        expect(found, __typename).toEqual({ data: { [field]: { __typename, id } } });
        const lost = await graph.query(`query ($id: ID!) { ${field}(id: $id) { __typename id } }`, {
          id: nothing,
        });
        expect(lost, __typename).toEqual({ data: { [field]: null } });
      }
    },
  );

  it('calls every action of every table, and the emulators speak them', async () => {
    const calls = [...graph.emulator.calls, ...(await callsBehindFullPages())];
    const answered = new Set(
      calls
        .filter(({ status, errorCode }) => status === 200 && errorCode === null)
        .map(({ service, action }) => `${service}.${action}`),
    );
    const declared = services.flatMap(({ name, actions }) =>
      Object.keys(actions).map((action) => `${name}.${action}`),
    );
    expect(declared.filter((action) => !answered.has(action))).toEqual([]);
  });
});

/** What is called for an instance that stands behind the first page of a list. */
async function callsBehindFullPages(): Promise<RunningEmulator['calls']> {
  const size = { redisInstances: 260, redisSessions: 1, redisSessionsLargest: 1 };
  const graph = await openGraph({ emulator: { ...littleWorld, quotas: false, size } });
  try {
    const { data } = await graph.query<{ redisInstances: { nodes: Entity[] } }>(
      '{ redisInstances(first: 150, regions: ["cn-north-4"]) { nodes { __typename id } } }',
    );
    const last = data.redisInstances.nodes.at(-1);
    const query = 'query ($id: ID!) { redisInstance(id: $id) { members { id } } }';
    expect(await graph.query(query, { id: last?.id })).not.toHaveProperty('errors');
    return [...graph.emulator.calls];
  } finally {
    await graph.close();
  }
}
