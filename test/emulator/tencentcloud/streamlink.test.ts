import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createVirtualClock } from '../../../src/emulator/world/virtual-clock.js';
import { openTencent, type OpenTencent } from './open-tencent.js';

let tencent: OpenTencent;

beforeAll(async () => {
  tencent = await openTencent({ quotas: false, clock: createVirtualClock({ rate: 0 }) });
});
afterAll(() => tencent.close());

interface Endpoint {
  InputId: string;
  OutputId: string;
  Type: string;
  Protocol: string;
  CommonStatus: { State: string; Bitrate: number; ConnectedTime: number };
  SRTStatus: { PacketLossRate: number; Packets: number } | null;
  RTMPStatus: object | null;
  RTPStatus: object | null;
}
interface Flow {
  FlowId: string;
  FlowName: string;
  State: string;
  Region?: string;
  InputGroup: { InputId: string; Zones?: string[] }[];
  OutputGroup: { OutputId: string; State?: string }[] | null;
}

interface Answer {
  Infos: Flow[];
  Datas: Endpoint[];
}

const mdc = '2020-08-28';
const mps = '2019-06-12';
const ask = (action: string, request: object, version = mdc): Promise<Answer> =>
  tencent.client(version).request(action, request);
const listFlows = async (version = mdc) =>
  (await ask('DescribeStreamLinkFlows', { PageSize: 100 }, version)).Infos;
const statusOf = async (FlowId: string, rest: object = {}) =>
  (await ask('DescribeStreamLinkFlowRealtimeStatus', { FlowId, ...rest })).Datas;

describe('DescribeStreamLinkFlows', () => {
  it('pages by number, ten a page by default', async () => {
    const pages = await Promise.all([1, 2, 3].map((PageNum) => ask('DescribeStreamLinkFlows', { PageNum })));
    expect(pages.map((page) => page.Infos.length)).toEqual([10, 6, 0]);
    expect(pages[0]).toMatchObject({ PageNum: 1, PageSize: 10, TotalNum: 16, TotalPage: 2 });
    const ids = pages.flatMap((page) => page.Infos.map((flow) => flow.FlowId));
    expect(new Set(ids).size).toBe(16);
  });

  it('has the newer fields on mps only', async () => {
    const [older] = await listFlows(mdc);
    const [newer] = await listFlows(mps);
    expect(older).not.toHaveProperty('Region');
    expect(older!.InputGroup[0]).not.toHaveProperty('Zones');
    expect(newer).toMatchObject({ FlowId: older!.FlowId, Region: 'ap-singapore' });
    expect(newer!.InputGroup[0]).toHaveProperty('Zones');
  });

  it.each([
    [{ PageSize: 101 }, 'InvalidParameter.PageSize'],
    [{ PageNum: 0 }, 'InvalidParameter.PageNum'],
    [{ Limit: 10 }, 'UnknownParameter'],
  ])('refuses %j with %s', async (request, code) => {
    await expect(ask('DescribeStreamLinkFlows', request)).rejects.toMatchObject({ code });
  });
});

describe('DescribeStreamLinkFlowRealtimeStatus', () => {
  it('answers every input and output of a flow at once, each with the status of its protocol', async () => {
    for (const flow of await listFlows()) {
      const rows = await statusOf(flow.FlowId);
      const ids = [
        ...flow.InputGroup.map(({ InputId }) => InputId),
        ...(flow.OutputGroup ?? []).map(({ OutputId }) => OutputId),
      ];
      expect(rows.map((row) => row.InputId || row.OutputId)).toEqual(ids);
      for (const row of rows) {
        expect(row.SRTStatus !== null).toBe(row.Protocol === 'SRT');
        expect(row.RTMPStatus !== null).toBe(row.Protocol.startsWith('RTMP'));
        expect(row.RTPStatus !== null).toBe(row.Protocol === 'RTP');
        if (flow.State === 'IDLE') expect(row.CommonStatus.State).toBe('Idle');
      }
    }
  });

  it('answers only the ones that were asked', async () => {
    const flow = (await listFlows()).find(({ OutputGroup }) => (OutputGroup?.length ?? 0) > 1)!;
    const OutputIds = [flow.OutputGroup![1]!.OutputId];
    const rows = await statusOf(flow.FlowId, { OutputIds });
    expect(rows.map(({ OutputId }) => OutputId)).toEqual(OutputIds);
  });

  it('shows idle flows, outputs that wait, connections without media and lossy ones', async () => {
    const rows = (await Promise.all((await listFlows()).map(({ FlowId }) => statusOf(FlowId)))).flat();
    const count = (test: (row: Endpoint) => boolean) => rows.filter(test).length;
    expect(count(({ CommonStatus }) => CommonStatus.State === 'Idle')).toBeGreaterThan(0);
    expect(count((row) => row.Type === 'Output' && row.CommonStatus.State === 'Waiting')).toBeGreaterThan(0);
    expect(
      count(({ CommonStatus }) => CommonStatus.State === 'Connected' && CommonStatus.Bitrate === 0),
    ).toBeGreaterThan(0);
    expect(count(({ SRTStatus }) => (SRTStatus?.PacketLossRate ?? 0) > 5)).toBeGreaterThan(0);
  });

  it('moves: time connected and packets grow', async () => {
    const flow = (await listFlows()).find(({ State }) => State === 'RUNNING')!;
    const [before] = await statusOf(flow.FlowId);
    tencent.world.clock.advance(60_000);
    const [after] = await statusOf(flow.FlowId);
    expect(after!.CommonStatus.ConnectedTime - before!.CommonStatus.ConnectedTime).toBe(60_000);
    expect(after!.SRTStatus!.Packets).toBeGreaterThan(before!.SRTStatus!.Packets);
  });

  it.each([
    [{}, 'MissingParameter'],
    [{ FlowId: 'no id' }, 'InvalidParameter.Id'],
    [{ FlowId: '0176ac7f1af20956b92d2aad1e6d' }, 'InvalidParameter.NotFound'],
    [{ FlowId: '0176', InputIds: 'a' }, 'InvalidParameter'],
    [{ FlowId: '0176', Pipeline: '0' }, 'UnknownParameter'],
  ])('refuses %j with %s', async (request, code) => {
    await expect(ask('DescribeStreamLinkFlowRealtimeStatus', request)).rejects.toMatchObject({ code });
  });
});
