import { describe, expect, it } from 'vitest';
import { toHost } from '../../../../src/graph/host.js';
import type { FlowEndpointRealtime } from '../../../../src/graph/streamlink/flow-endpoint-realtime.js';
import {
  toFlowRealtime,
  toIdleRealtime,
} from '../../../../src/providers/tencentcloud/streamlink/to-realtime.js';
import { createScriptedTarget } from '../../../helpers/scripted-target.js';
import { printedRealtimeStatus } from './examples.js';

const target = createScriptedTarget(() => null, { service: 'streamlink' });

const srtRow = {
  Type: 'Input',
  InputId: 'in-1',
  OutputId: '',
  FlowId: 'f',
  Protocol: 'SRT',
  ConnectServerIP: '198.51.100.61',
  CommonStatus: {
    State: 'Connected',
    Mode: 'Listener',
    ConnectedTime: 5_423_000,
    Bitrate: 6_214_000,
    Reconnections: 1,
  },
  SRTStatus: {
    Latency: 400,
    RTT: 83,
    Packets: 612_345,
    PacketLossRate: 0.4,
    RetransmitRate: 0.6,
    DroppedPackets: 12,
    Encryption: 'On',
  },
  RTMPStatus: null,
  RTPStatus: null,
};

function readRow(fields: object): FlowEndpointRealtime {
  const rows = [{ ...srtRow, ...fields }];
  return toFlowRealtime({ target, flow: 'f', rows, body: {} }).endpoints[0]!;
}

describe('the example of the page', () => {
  const realtime = toFlowRealtime({
    target,
    flow: 'xx',
    rows: printedRealtimeStatus.Datas,
    body: printedRealtimeStatus,
  });

  it('is read as it stands', () => {
    expect(realtime.observedAt).toEqual(new Date('2021-04-16T03:31:04Z'));
    expect(realtime.endpoints).toHaveLength(2);
    expect(realtime.endpoints[0]).toEqual({
      endpointId: 'prod:streamlink:global:flow-input:xx/xx',
      state: 'UNKNOWN',
      stateDetail: 'xx',
      mode: 'UNKNOWN',
      protocol: 'xx',
      connectedMs: 0,
      bitrateBps: 0,
      reconnections: 0,
      connectServerAddress: 'xx',
      srt: null,
      rtmp: null,
      rtp: { packets: 0 },
    });
  });

  it('leads to no host', () => {
    expect(toHost(realtime.endpoints[0]!.connectServerAddress)).toBeNull();
  });
});

describe('a row', () => {
  it('of an SRT input', () => {
    expect(readRow({})).toEqual({
      endpointId: 'prod:streamlink:global:flow-input:f/in-1',
      state: 'CONNECTED',
      stateDetail: 'Connected',
      mode: 'LISTENER',
      protocol: 'SRT',
      connectedMs: 5_423_000,
      bitrateBps: 6_214_000,
      reconnections: 1,
      connectServerAddress: '198.51.100.61',
      srt: {
        latencyMs: 400,
        rttMs: 83,
        packets: 612_345,
        packetLossRate: 0.4,
        retransmitRate: 0.6,
        droppedPackets: 12,
        encryption: true,
      },
      rtmp: null,
      rtp: null,
    });
  });

  it.each([
    ['Input', 'flow-input:f/in-1'],
    ['input', 'flow-input:f/in-1'],
    ['Output', 'flow-output:f/out-1'],
    ['output', 'flow-output:f/out-1'],
  ])('of the type %s', (Type, id) => {
    expect(readRow({ Type, OutputId: 'out-1' }).endpointId).toBe(`prod:streamlink:global:${id}`);
  });

  it('without a type belongs to the id that is set', () => {
    const row = readRow({ Type: undefined, InputId: '', OutputId: 'out-1' });
    expect(row.endpointId).toBe('prod:streamlink:global:flow-output:f/out-1');
  });

  it.each([
    ['Connected', 'CONNECTED'],
    ['Waiting', 'WAITING'],
    ['Idle', 'IDLE'],
    ['Resting', 'UNKNOWN'],
    [null, 'UNKNOWN'],
  ])('in the state %s', (State, state) => {
    expect(readRow({ CommonStatus: { State } }).state).toBe(state);
  });

  it.each([
    ['Listener', 'LISTENER'],
    ['CALLER', 'CALLER'],
    ['Rendezvous', 'UNKNOWN'],
    ['', null],
    [undefined, null],
  ])('in the mode %s', (Mode, mode) => {
    expect(readRow({ CommonStatus: { Mode } }).mode).toBe(mode);
  });

  it('without a status says nothing but its name', () => {
    expect(readRow({ CommonStatus: null, SRTStatus: undefined })).toMatchObject({
      state: 'UNKNOWN',
      mode: null,
      connectedMs: null,
      bitrateBps: null,
      srt: null,
    });
  });

  it('connected for longer than 32 bits of milliseconds keeps its time', () => {
    expect(readRow({ CommonStatus: { ConnectedTime: 7_776_000_000 } }).connectedMs).toBe(7_776_000_000);
  });
});

describe('the status of a protocol', () => {
  const rtmp = { VideoFPS: 25, AudioFPS: 43 };
  it.each([
    ['an object', rtmp, { videoFps: 25, audioFps: 43 }],
    ['an array of one', [rtmp], { videoFps: 25, audioFps: 43 }],
    ['zeros', { VideoFPS: 0, AudioFPS: 0 }, { videoFps: 0, audioFps: 0 }],
    ['half an object', { VideoFPS: 25 }, { videoFps: 25, audioFps: null }],
    ['an empty object', {}, null],
    ['an array of an empty object', [{}], null],
    ['an object of nulls', { VideoFPS: null, AudioFPS: null }, null],
    ['an empty array', [], null],
    ['null', null, null],
    ['missing', undefined, null],
    ['a text', 'xx', null],
  ])('as %s', (_kind, RTMPStatus, expected) => {
    expect(readRow({ RTMPStatus }).rtmp).toEqual(expected);
  });

  it.each([
    ['On', true],
    ['Off', false],
    ['xx', null],
  ])('with encryption %s', (Encryption, expected) => {
    expect(readRow({ SRTStatus: { Encryption } }).srt?.encryption).toBe(expected);
  });
});

it('an endpoint of an idle flow is idle, and nothing else is known', () => {
  const { endpointId, state, ...rest } = toIdleRealtime('id');
  expect([endpointId, state]).toEqual(['id', 'IDLE']);
  expect(Object.values(rest).every((value) => value === null)).toBe(true);
});
