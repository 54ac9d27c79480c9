import { beforeAll, describe, expect, it } from 'vitest';
import type { AnyFault } from '../../../src/emulator/world/faults.js';
import { openGraph, type OpenGraph } from '../../helpers/open-graph.js';
import { askAllFive, littleWorld, oneRegion, type AllFive } from './all-five.js';

/** The actions that are struck: one of each service's lists, and one below it. */
const actions = [
  { service: 'mongodb', action: 'DescribeDBInstances' },
  { service: 'mongodb', action: 'DescribeClientConnections' },
  { service: 'gaap', action: 'DescribeProxies' },
  { service: 'gaap', action: 'DescribeTCPListeners' },
  { service: 'streamlink', action: 'DescribeStreamLinkFlows' },
  { service: 'streamlink', action: 'DescribeStreamLinkFlowRealtimeStatus' },
  { service: 'dcs', action: 'ListInstances' },
  { service: 'dcs', action: 'ScanClients' },
  { service: 'dcs', action: 'ListClients' },
  { service: 'ems', action: 'listConnections' },
] as const;

type Service = (typeof actions)[number]['service'];

const same = (fault: AnyFault) => (): AnyFault => fault;

/** An error in the provider's own form; EvoStream has none that is worth another attempt. */
const errorOf =
  (tencent: string, huawei: string) =>
  (service: Service): AnyFault | null =>
    service === 'ems' ? null : { kind: 'error', code: service === 'dcs' ? huawei : tencent };

const faults: readonly { name: string; on: (service: Service) => AnyFault | null }[] = [
  { name: 'a refused connection', on: same({ kind: 'refused' }) },
  { name: 'a reset', on: same({ kind: 'reset' }) },
  { name: 'HTML with 502', on: same({ kind: 'html', status: 502 }) },
  { name: 'HTML with 200', on: same({ kind: 'html', status: 200 }) },
  { name: 'half of the JSON', on: same({ kind: 'truncated' }) },
  { name: 'an empty 500', on: same({ kind: 'status', status: 500 }) },
  { name: 'an empty 503', on: same({ kind: 'status', status: 503 }) },
  { name: 'an empty 429', on: same({ kind: 'status', status: 429 }) },
  { name: 'a throttle', on: errorOf('RequestLimitExceeded', 'APIGW.0308') },
  { name: 'an internal error', on: errorOf('InternalError', '111500000') },
];

const open = (): Promise<OpenGraph> => openGraph({ emulator: littleWorld, accounts: oneRegion });

describe('a single fault on each action', () => {
  let healthy: AllFive;
  let calls: Record<string, number>;
  beforeAll(async () => {
    const graph = await open();
    healthy = await askAllFive(graph);
    calls = graph.countCalls();
    await graph.close();
  });

  it.concurrent.each(faults)('is ridden out when it is $name', async ({ on }) => {
    const graph = await open();
    try {
      const hit = actions.flatMap(({ service, action }) => {
        const fault = on(service);
        if (fault) graph.emulator.faults.add({ service, action, times: 1, ...fault });
        return fault ? [action] : [];
      });
      expect(await askAllFive(graph)).toEqual(healthy);
      const counted = graph.countCalls();
      for (const action of hit) expect(counted[action], action).toBeGreaterThan(calls[action]!);
    } finally {
      await graph.close();
    }
  });
});
