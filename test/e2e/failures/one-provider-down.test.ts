import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { AnyFault } from '../../../src/emulator/world/faults.js';
import { openGraph, type OpenGraph } from '../../helpers/open-graph.js';
import { askAllFive, fiveServices, littleWorld, oneRegion, pagesOf } from './all-five.js';
import type { AllFive, FiveService } from './all-five.js';

/** Long enough for the calls that are well, on a busy machine too; two of them are waited for where one hangs. */
const UPSTREAM_MS = 2_500;

interface Trouble {
  name: string;
  fault: AnyFault;
  code: string;
  retryable: boolean;
  /** What the message says happened, and what it says to do. */
  what: RegExp;
  advice: RegExp;
  /** Whether a call and its retry are enough for the endpoint to be left alone until a probe is answered. */
  isLeftAlone?: boolean;
}

/** A breaker closes within 10 seconds of the provider's return. */
const PROBED = { timeout: 10_000, interval: 250 };

/** Whether what a service lists is whole again. */
async function isWell(graph: OpenGraph, service: FiveService): Promise<boolean> {
  return pagesOf(service, await askAllFive(graph)).every(({ complete }) => complete);
}

const unreachable = { code: 'UPSTREAM_UNAVAILABLE', retryable: true, advice: /check that the endpoint/ };
const garbled = {
  code: 'UPSTREAM_BAD_RESPONSE',
  retryable: true,
  advice: /ask again, or check the endpoint/,
};

const troubles: readonly Trouble[] = [
  { name: 'refused', fault: { kind: 'refused' }, what: /refused|closed before/, ...unreachable },
  { name: 'reset', fault: { kind: 'reset' }, what: /closed before an answer came/, ...unreachable },
  { name: 'HTML with 502', fault: { kind: 'html', status: 502 }, what: /HTTP 502/, ...unreachable },
  { name: 'HTML with 200', fault: { kind: 'html', status: 200 }, what: /no complete JSON/, ...garbled },
  { name: 'truncated JSON', fault: { kind: 'truncated' }, what: /no complete JSON/, ...garbled },
  {
    name: 'the wrong shape',
    fault: { kind: 'wrong-shape' },
    code: 'UPSTREAM_BAD_RESPONSE',
    retryable: false,
    what: /not the documented list/,
    advice: /check the endpoint and its version/,
  },
  {
    name: 'hung',
    fault: { kind: 'hang' },
    code: 'UPSTREAM_TIMEOUT',
    retryable: true,
    what: new RegExp(`no answer within ${UPSTREAM_MS} ms`),
    advice: /ask again, or raise timeouts\.upstreamMs/,
    isLeftAlone: true,
  },
];

/** Only doors of a service's own can be closed for real. */
const gone: Trouble = {
  name: 'gone',
  fault: { kind: 'gone' },
  what: /the connection was refused/,
  ...unreachable,
};

const open = (upstreamMs = 10_000): Promise<OpenGraph> =>
  openGraph({ emulator: littleWorld, accounts: oneRegion, configuration: { timeouts: { upstreamMs } } });

describe('one question to all five services', () => {
  let healthy: AllFive;
  beforeAll(async () => {
    const graph = await open();
    healthy = await askAllFive(graph);
    await graph.close();
  });

  it('is answered in full while all are well', () => {
    for (const { root } of fiveServices) {
      expect(healthy[root], root).toMatchObject({ complete: true, gaps: [] });
      expect(healthy[root]!.nodes.length, root).toBeGreaterThan(1);
    }
  });

  const cases = fiveServices.flatMap((service) =>
    (service.service === 'ems' ? [...troubles, gone] : troubles).map((trouble) => ({ service, trouble })),
  );

  it.concurrent.each(cases)(
    'costs only $service.service when its trouble is: $trouble.name',
    async ({ service, trouble }) => {
      const graph = await open(trouble.fault.kind === 'hang' ? UPSTREAM_MS : undefined);
      try {
        graph.emulator.faults.add({ service: service.service, ...trouble.fault });
        const answer = await askAllFive(graph);

        for (const { root } of fiveServices.filter((other) => other !== service)) {
          expect(answer[root], root).toEqual(healthy[root]);
        }
        const broken = pagesOf(service, answer);
        expect(broken.length).toBeGreaterThan(0);
        for (const page of broken) {
          expect(page).toMatchObject({
            complete: false,
            nodes: [],
            gaps: [
              {
                account: service.account,
                service: service.service.toUpperCase(),
                action: service.action,
                code: trouble.code,
                retryable: trouble.retryable,
              },
            ],
          });
          const { message } = page.gaps[0]!;
          expect(message).toContain(`${service.service} ${service.action} (${service.account}, `);
          expect(message).toMatch(trouble.what);
          expect(message).toMatch(trouble.advice);
        }

        graph.emulator.faults.clear();
        if (trouble.isLeftAlone) await vi.waitUntil(() => isWell(graph, service), PROBED);
        expect(await askAllFive(graph)).toEqual(healthy);
      } finally {
        await graph.close();
      }
    },
  );
});

describe('an outage that lasts', () => {
  it('is told with its reason while the service is left alone, and is over soon after it ends', async () => {
    const graph = await openGraph({ emulator: littleWorld });
    try {
      graph.emulator.faults.add({ service: 'mongodb', kind: 'reset' });
      // Two regions at one endpoint: enough calls in vain.
      const during = await askAllFive(graph);
      expect(during['mongoInstances']!.gaps).toHaveLength(2);
      const again = await askAllFive(graph);
      for (const { code, message, retryable } of again['mongoInstances']!.gaps) {
        expect({ code, retryable }).toEqual({ code: 'UPSTREAM_UNAVAILABLE', retryable: true });
        expect(message).toMatch(/the connection was closed before an answer came/);
      }
      expect(JSON.stringify(again)).toContain('it is left alone for a moment');

      graph.emulator.faults.clear();
      await vi.waitUntil(async () => (await askAllFive(graph))['mongoInstances']!.complete, {
        timeout: 15_000,
        interval: 250,
      });
    } finally {
      await graph.close();
    }
  });
});

describe('a deadline that the caller sets', () => {
  let graph: OpenGraph;
  beforeAll(async () => {
    graph = await openGraph({ emulator: littleWorld, accounts: oneRegion });
  });
  afterAll(() => graph.close());

  it('is answered with what is known by then; the rest is a gap', async () => {
    const healthy = await askAllFive(graph);
    graph.emulator.faults.add({ service: 'gaap', kind: 'hang' });
    graph.emulator.faults.add({ service: 'ems', resource: 'tokyo-1', kind: 'hang' });
    const query = `{
      flows { complete nodes { id } }
      proxyGroups { complete gaps { service action code message retryable } nodes { id } }
      mediaServers { nodes { name streams { complete gaps { service code } nodes { id } } } }
    }`;
    const { data, errors } = await graph.query<Record<string, { nodes: object[] }>>(
      query,
      {},
      { 'connectome-deadline-ms': '1500' },
    );
    expect(errors).toBeUndefined();
    expect(data['flows']).toEqual({
      complete: true,
      nodes: healthy['flows']!.nodes.map((node) => ({ id: (node as { id?: string }).id })),
    });
    expect(data['proxyGroups']).toMatchObject({
      complete: false,
      nodes: [],
      gaps: [
        { service: 'GAAP', action: 'DescribeProxyGroupList', code: 'DEADLINE_EXCEEDED', retryable: true },
      ],
    });
    expect(JSON.stringify(data['proxyGroups'])).toMatch(/deadline passed.*ask for less, or allow more time/);
    expect(data['mediaServers']!.nodes).toMatchObject([
      {
        name: 'tokyo-1',
        streams: { complete: false, gaps: [{ service: 'EMS', code: 'DEADLINE_EXCEEDED' }] },
      },
      { name: 'osaka-1', streams: { complete: true, gaps: [] } },
    ]);
  });

  it.each(['soon', '0', '-5', '1.5'])('is refused when it is none: %s', async (value) => {
    const { errors } = await graph.query('{ accounts { name } }', {}, { 'connectome-deadline-ms': value });
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(errors![0]!.message).toMatch(/connectome-deadline-ms.*expected a whole number of milliseconds/);
  });
});
