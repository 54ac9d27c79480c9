import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningEmulator } from '../../../src/emulator/serve/emulator-options.js';
import { askTwin, FROZEN } from '../../helpers/frozen-world.js';
import { openGraph, type OpenGraph } from '../../helpers/open-graph.js';
import { flowRealtimeJoin } from './flow-realtime-join.js';
import { sumFloors } from './join.js';
import { listenersJoin } from './listeners-join.js';
import { mediaConnectionsJoin } from './media-connections-join.js';
import { mongoClientsJoin } from './mongo-clients-join.js';
import { redisSessionsJoin } from './redis-sessions-join.js';

const JOINS = [listenersJoin, mongoClientsJoin, redisSessionsJoin, flowRealtimeJoin, mediaConnectionsJoin];
const QUERY = `{ ${JOINS.map(({ selection }) => selection).join('\n')} }`;

describe('one query over all five services', () => {
  let graph: OpenGraph;
  beforeAll(async () => {
    graph = await openGraph({ emulator: FROZEN });
  });
  afterAll(() => graph.close());

  it('gives every row of each once, at the sum of the floors and no throttle', async () => {
    const truths = await askTwin(FROZEN, readTruths);
    const { data, errors } = await graph.query(QUERY);
    expect(errors).toBeUndefined();

    for (const [index, { collect }] of JOINS.entries()) {
      const { rows, gaps } = truths[index]!;
      expect(rows.length).toBeGreaterThan(50);
      expect(await collect(data, graph)).toEqual({ rows, gaps, honest: true });
    }
    const refused = graph.emulator.calls.flatMap(({ errorCode }) => errorCode ?? []);
    expect(refused.toSorted()).toEqual(
      truths.flatMap(({ gaps }) => gaps.map(({ upstreamCode }) => upstreamCode)).toSorted(),
    );
    expect(graph.countCalls()).toEqual(sumFloors(truths.map(({ floor }) => floor)));
  }, 60_000);
});

function readTruths(emulator: RunningEmulator) {
  return Promise.all(JOINS.map(({ readTruth }) => readTruth(emulator)));
}
