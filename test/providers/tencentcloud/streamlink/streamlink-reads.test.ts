import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { requireId } from '../../../../src/core/id.js';
import type { Page } from '../../../../src/core/page.js';
import type { RunningEmulator } from '../../../../src/emulator/serve/emulator-options.js';
import { startEmulator } from '../../../../src/emulator/serve/start-emulator.js';
import type { Flow } from '../../../../src/graph/streamlink/flow.js';
import {
  createStreamlinkReads,
  type StreamlinkReads,
} from '../../../../src/providers/tencentcloud/streamlink/streamlink-reads.js';
import { streamlink } from '../../../../src/providers/tencentcloud/streamlink/streamlink.js';
import type { Upstream } from '../../../../src/upstream/reader.js';
import { createUpstream, openReader } from '../../../helpers/open-reader.js';
import { printedRealtimeStatus } from './examples.js';

const LIST = 'DescribeStreamLinkFlows';
const STATUS = 'DescribeStreamLinkFlowRealtimeStatus';

let emulator: RunningEmulator;
let upstream: Upstream;
let reads: StreamlinkReads;

beforeAll(async () => {
  emulator = await startEmulator({ size: { flows: 23 }, quotas: false, clock: { rate: 0 } });
});
afterAll(() => emulator.close());

beforeEach(() => {
  emulator.clearCalls();
  emulator.faults.clear();
  upstream = openUpstream('2020-08-28');
  reads = createStreamlinkReads(openReader(upstream));
});

function openUpstream(version: string): Upstream {
  const account = emulator.configuration.accounts.find(({ name }) => name === 'prod')!;
  const settings = { endpoint: emulator.url, version };
  return createUpstream(streamlink.createTargets(account, settings));
}

const page = (first: number, after: string | null = null, wantsTotal = false) => ({
  first,
  after,
  wantsTotal,
});
const callsOf = (action: string) => emulator.calls.filter((call) => call.action === action);
const paramsOf = (action: string) => callsOf(action).map(({ params }) => params);

async function listAll(): Promise<Flow[]> {
  return (await reads.flows({}, page(1000))).nodes;
}

/** Walks all flows in pages, each in an operation of its own. */
async function walk(first: number, wantsTotal: boolean): Promise<Page<Flow>[]> {
  const pages: Page<Flow>[] = [];
  let after: string | null = null;
  do {
    const next: Page<Flow> = await createStreamlinkReads(openReader(upstream)).flows(
      {},
      page(first, after, wantsTotal),
    );
    pages.push(next);
    after = next.pageInfo.hasNextPage ? next.pageInfo.endCursor : null;
  } while (after !== null);
  return pages;
}

const namesOf = (pages: Page<Flow>[]) => pages.flatMap(({ nodes }) => nodes.map(({ id }) => id));

/** The emulator answers the list as a provider does that takes no more than ten rows a page. */
function refuseLargePages(): void {
  emulator.faults.add({
    service: 'streamlink',
    action: LIST,
    kind: 'error',
    code: 'InvalidParameter.PageSize',
    times: 1,
  });
}

describe('the list of flows', () => {
  it('is one call, in pages of 100, with the first region of the account', async () => {
    const flows = await listAll();
    expect(flows).toHaveLength(23);
    expect(paramsOf(LIST)).toEqual([{ PageNum: 1, PageSize: 100 }]);
    expect(callsOf(LIST)[0]!.region).toBe('ap-guangzhou');
    expect(emulator.calls).toHaveLength(1);
  });

  it('reads the same flows from mps 2019-06-12, which tells more of them', async () => {
    const older = await listAll();
    reads = createStreamlinkReads(openReader(openUpstream('2019-06-12')));
    const newer = await listAll();
    expect(newer.map(({ id }) => id)).toEqual(older.map(({ id }) => id));
    expect(older[0]!.allowedInputProtocols).toBeNull();
    expect(newer[0]!.allowedInputProtocols).toContain('SRT');
    expect(newer[0]!.inputs[0]!.zones).toEqual(['ap-singapore-1']);
  });

  it.each([false, true])('falls back to pages of ten, total selected: %s', async (wantsTotal) => {
    const all = (await listAll()).map(({ id }) => id);
    upstream = openUpstream('2020-08-28');
    emulator.clearCalls();
    refuseLargePages();
    const pages = await walk(7, wantsTotal);
    expect(namesOf(pages)).toEqual(all);
    expect(pages.every(({ complete }) => complete)).toBe(true);
    expect(paramsOf(LIST)).toEqual([
      { PageNum: 1, PageSize: 100 },
      { PageNum: 1, PageSize: 10 },
      { PageNum: 2, PageSize: 10 },
      { PageNum: 3, PageSize: 10 },
    ]);
    if (wantsTotal) expect(pages.map(({ totalCount }) => totalCount)).toEqual(pages.map(() => 23));
  });

  it('reads on when the provider cuts the page without a word', async () => {
    const rows = Array.from({ length: 10 }, (_, index) => ({ FlowId: `cut${index}`, State: 'IDLE' }));
    const body = { Infos: rows, PageNum: 1, PageSize: 10, TotalNum: 23, TotalPage: 3, RequestId: 'r' };
    emulator.faults.add({
      service: 'streamlink',
      action: LIST,
      kind: 'body',
      body: JSON.stringify({ Response: body }),
      times: 1,
    });
    expect(await listAll()).toHaveLength(23);
    expect(paramsOf(LIST).slice(1)).toEqual([
      { PageNum: 2, PageSize: 10 },
      { PageNum: 3, PageSize: 10 },
    ]);
  });

  it('filters by state and by a part of a name or address', async () => {
    const idle = await reads.flows({ filter: { state: ['IDLE'] } }, page(1000));
    expect(idle.nodes.length).toBeGreaterThan(0);
    expect(idle.nodes.every(({ state }) => state === 'IDLE')).toBe(true);

    const named = await reads.flows({ filter: { search: 'DERBY-MAIN' } }, page(1000));
    expect(named.nodes.map(({ name }) => name)).toContain('derby-main');
    expect(named.nodes.length).toBeLessThan(23);

    const { address } = named.nodes[0]!.inputs[0]!.addresses[0]!;
    const at = await reads.flows({ filter: { search: address } }, page(1000));
    expect(at.nodes.map(({ id }) => id)).toContain(named.nodes[0]!.id);
  });

  it('leaves a gap when the provider fails', async () => {
    emulator.faults.add({ service: 'streamlink', kind: 'error', code: 'AuthFailure.UnauthorizedOperation' });
    const { nodes, complete, gaps } = await reads.flows({}, page(50));
    expect([nodes, complete]).toEqual([[], false]);
    expect(gaps[0]).toMatchObject({ code: 'UPSTREAM_FORBIDDEN', action: LIST, region: 'global' });
  });
});

describe('a flow by id', () => {
  it('is found in the list, and the others with it', async () => {
    const [first, , third] = await listAll();
    upstream = openUpstream('2020-08-28');
    reads = createStreamlinkReads(openReader(upstream));
    emulator.clearCalls();
    expect(await reads.flow(third!.id)).toEqual(third);
    expect(await reads.flow(first!.id)).toEqual(first);
    expect(paramsOf(LIST)).toEqual([{ PageNum: 1, PageSize: 100 }]);
  });

  it('is null when it does not exist', async () => {
    expect(await reads.flow('prod:streamlink:global:flow:0123')).toBeNull();
  });

  it.each(['flow', 'prod:gaap:global:flow:0123', 'nobody:streamlink:global:flow:0123'])(
    'is a mistake when the id is %s',
    async (id) => {
      await expect(reads.flow(id)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    },
  );
});

describe('realtime', () => {
  it('is one call for each running flow, whoever asks, and none for an idle one', async () => {
    const flows = await listAll();
    const running = flows.filter(({ state }) => state === 'RUNNING');
    expect(running.length).toBeLessThan(flows.length);
    await Promise.all(
      flows.flatMap((flow) => [
        reads.realtime(flow),
        ...[...flow.inputs, ...flow.outputs].map((endpoint) => reads.endpointRealtime(endpoint)),
      ]),
    );
    expect(paramsOf(STATUS)).toEqual(running.map(({ id }) => ({ FlowId: requireId(id).resource })));
  });

  it('tells of every input and output, as its flow does', async () => {
    const flows = await listAll();
    const states = new Set<string>();
    for (const flow of flows) {
      const realtime = await reads.realtime(flow);
      const endpoints = [...flow.inputs, ...flow.outputs];
      expect(realtime!.endpoints.map(({ endpointId }) => endpointId)).toEqual(endpoints.map(({ id }) => id));
      for (const [index, endpoint] of endpoints.entries()) {
        const own = await reads.endpointRealtime(endpoint);
        expect(own).toEqual(realtime!.endpoints[index]);
        states.add(own!.state);
      }
    }
    expect(states).toEqual(new Set(['CONNECTED', 'WAITING', 'IDLE']));
  });

  it('of an idle flow is idle, without a time', async () => {
    const idle = (await listAll()).find(({ state }) => state === 'IDLE')!;
    const realtime = await reads.realtime(idle);
    expect(realtime!.observedAt).toBeNull();
    expect(realtime!.endpoints.map(({ state }) => state)).toEqual(realtime!.endpoints.map(() => 'IDLE'));
  });

  it('takes the example of the page, and finds none of the flow in it', async () => {
    const running = (await listAll()).find(({ state }) => state === 'RUNNING')!;
    const body = JSON.stringify({ Response: printedRealtimeStatus });
    emulator.faults.add({ service: 'streamlink', action: STATUS, kind: 'body', body });
    expect((await reads.realtime(running))!.endpoints).toHaveLength(2);
    expect(await reads.endpointRealtime(running.inputs[0]!)).toBeNull();
  });

  it('is null when the provider does not know the flow any more', async () => {
    const running = (await listAll()).find(({ state }) => state === 'RUNNING')!;
    emulator.faults.add({
      service: 'streamlink',
      action: STATUS,
      kind: 'error',
      code: 'InvalidParameter.NotFound',
    });
    expect(await reads.realtime(running)).toBeNull();
    expect(await reads.endpointRealtime(running.inputs[0]!)).toBeNull();
  });

  it.each([
    [{ kind: 'error', code: 'InvalidParameter.Id' } as const, 'UPSTREAM_INVALID_REQUEST'],
    [
      { kind: 'body', body: '{"Response":{"Datas":"none","RequestId":"r"}}' } as const,
      'UPSTREAM_BAD_RESPONSE',
    ],
  ])('of one flow fails alone with %j', async (fault, code) => {
    const [one, other] = (await listAll()).filter(({ state }) => state === 'RUNNING');
    const resource = requireId(one!.id).resource;
    emulator.faults.add({ service: 'streamlink', action: STATUS, resource, ...fault });
    await expect(reads.endpointRealtime(one!.inputs[0]!)).rejects.toMatchObject({ code });
    expect(await reads.endpointRealtime(other!.inputs[0]!)).not.toBeNull();
  });
});
