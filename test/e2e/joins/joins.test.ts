import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askTwin, FROZEN } from '../../helpers/frozen-world.js';
import { openGraph, type OpenGraph } from '../../helpers/open-graph.js';
import { flowRealtimeJoin } from './flow-realtime-join.js';
import type { Join } from './join.js';
import { mediaConnectionsJoin } from './media-connections-join.js';
import { mongoClientsJoin } from './mongo-clients-join.js';
import { redisSessionsJoin } from './redis-sessions-join.js';

/** Each join with what its default world cannot tell: the provider's own words, and how often. */
const JOINS: readonly (Join & { refusals: string[] })[] = [
  {
    ...mongoClientsJoin,
    refusals: [
      'InvalidParameterValue.InstanceHasBeenIsolated',
      'InvalidParameterValue.MongoVersionNotSupportQueryClient',
      'InvalidParameterValue.ProxyNotSupportQueryClient',
    ],
  },
  // A faulty replica and both nodes of an instance that restarts; three nodes of a region without session management.
  { ...redisSessionsJoin, refusals: [...three('DCS.4026'), ...three('DCS.4848')] },
  { ...flowRealtimeJoin, refusals: [] },
  { ...mediaConnectionsJoin, refusals: [] },
];

describe.each(JOINS)('$name', ({ selection, readTruth, collect, refusals }) => {
  let graph: OpenGraph;
  beforeAll(async () => {
    graph = await openGraph({ emulator: FROZEN });
  });
  afterAll(() => graph.close());

  it('gives every row once and a gap for each refusal, at the calls of the floor', async () => {
    const truth = await askTwin(FROZEN, readTruth);
    const { data, errors } = await graph.query(`{ ${selection} }`);
    const joined = await collect(data, graph);

    expect(errors).toBeUndefined();
    expect(joined).toEqual({ rows: truth.rows, gaps: truth.gaps, honest: true });
    expect(new Set(joined.rows).size).toBe(joined.rows.length);
    // No throttle among them, and nothing that was asked in vain.
    const refused = graph.emulator.calls.flatMap(({ errorCode }) => errorCode ?? []);
    expect(refused.toSorted()).toEqual(refusals);
    expect(graph.countCalls()).toEqual(truth.floor);
  });
});

describe('a Redis instance too old for sessions', () => {
  interface Instance {
    id: string;
    engineVersion: string;
  }
  let graph: OpenGraph;
  beforeAll(async () => {
    graph = await openGraph({ emulator: FROZEN });
  });
  afterAll(() => graph.close());

  it('has no nodes, and a gap in place of its sessions that says why', async () => {
    const { data } = await graph.query<{ redisInstances: { nodes: Instance[] } }>(
      '{ redisInstances { nodes { id engineVersion } } }',
    );
    const old = data.redisInstances.nodes.filter(({ engineVersion }) => Number.parseFloat(engineVersion) < 4);
    expect(old).toHaveLength(1);
    const answer = await graph.query(
      'query ($id: ID!) { redisInstance(id: $id) { members { id } sessions { complete nodes { id } gaps { code message } } } }',
      { id: old[0]!.id },
    );
    expect(answer).toEqual({
      data: {
        redisInstance: {
          members: [],
          sessions: {
            complete: false,
            nodes: [],
            gaps: [
              {
                code: 'UPSTREAM_UNSUPPORTED',
                message: expect.stringContaining('session management takes Redis 4.0 or later') as string,
              },
            ],
          },
        },
      },
    });
  });
});

function three(code: string): string[] {
  return [code, code, code];
}
