import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseConfiguration } from '../../../src/config/parse-configuration.js';
import { createServer, type ConnectomeServer } from '../../../src/server/create-server.js';
import { frozenWith } from '../../helpers/frozen-world.js';
import { openGraph, type GraphAnswer, type OpenGraph } from '../../helpers/open-graph.js';

/** A list for each proxy, each a call of its own. */
const QUERY =
  '{ listeners(first: 1, filter: { protocols: [TCP] }) { totalCount complete gaps { code message } } }';

interface Answer {
  listeners: { totalCount: number; complete: boolean; gaps: unknown[] };
}

describe('two servers with the same credentials that know nothing of each other', () => {
  let graph: OpenGraph;
  let other: ConnectomeServer;
  let otherUrl: string;
  beforeAll(async () => {
    const world = frozenWith({ proxies: 60, listenersPerProxy: 1, listenersLargest: 2 });
    graph = await openGraph({ emulator: { ...world, latencyMs: 30 } });
    const { accounts } = graph.emulator.configuration;
    const configuration = parseConfiguration({ server: { host: '127.0.0.1', port: 0 }, accounts }, {});
    other = await createServer({ configuration, logger: pino({ level: 'silent' }), drainMs: 100 });
    otherUrl = `${await other.listen()}/graphql`;
  });
  afterAll(async () => {
    await other.close();
    await graph.close();
  });

  const askTheOther = async (): Promise<GraphAnswer<Answer>> => {
    const response = await fetch(otherUrl, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: QUERY }),
    });
    return (await response.json()) as GraphAnswer<Answer>;
  };

  it('are throttled, and answer whole all the same', async () => {
    const answers = await Promise.all([graph.query<Answer>(QUERY), askTheOther()]);
    const refused = graph.emulator.calls.filter(({ errorCode }) => errorCode === 'RequestLimitExceeded');
    expect(refused.length).toBeGreaterThan(0);
    for (const { data } of answers) expect(data.listeners).toMatchObject({ complete: true, gaps: [] });
    expect(answers[0].data.listeners.totalCount).toBe(answers[1].data.listeners.totalCount);
  });
});
