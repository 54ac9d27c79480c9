import { describe, expect, it } from 'vitest';
import { toFlow } from '../../../../src/providers/tencentcloud/streamlink/to-flow.js';
import { createScriptedTarget } from '../../../helpers/scripted-target.js';
import { mdcFlow } from './examples.js';

const target = createScriptedTarget(() => null, { service: 'streamlink' });
const flowWith = (fields: object) => toFlow({ ...mdcFlow, ...fields } as never, target);
const inputWith = (fields: object) =>
  flowWith({ InputGroup: [{ ...mdcFlow.InputGroup[0], ...fields }] }).inputs[0]!;
const outputWith = (fields: object) =>
  flowWith({ OutputGroup: [{ ...mdcFlow.OutputGroup[0], ...fields }] }).outputs[0]!;

describe('a flow of mdc 2020-08-28', () => {
  const flow = flowWith({});

  it('has an id that reads like an address, and so have its ends', () => {
    expect(flow.id).toBe('prod:streamlink:global:flow:0176ac7f1af20956b92d2aad1e6d');
    expect(flow.inputs[0]!.id).toBe(
      'prod:streamlink:global:flow-input:0176ac7f1af20956b92d2aad1e6d/in-demo-0001',
    );
    expect(flow.outputs[0]!.id).toBe(
      'prod:streamlink:global:flow-output:0176ac7f1af20956b92d2aad1e6d/out-demo-0001',
    );
  });

  it('says what an operator looks at', () => {
    expect(flow).toMatchObject({
      name: 'derby',
      state: 'RUNNING',
      status: 'RUNNING',
      statusDetail: 'RUNNING',
      maxBandwidthBps: 20_000_000,
      eventId: 'ev-demo-01',
      region: 'ap-singapore',
      allowedInputProtocols: null,
    });
    expect(flow.inputs[0]).toMatchObject({
      name: 'venue',
      protocol: 'SRT',
      region: 'ap-singapore',
      zones: null,
      failover: false,
      allowedCidrs: ['192.0.2.0/24'],
      srt: {
        mode: 'LISTENER',
        latencyMs: 400,
        receiveLatencyMs: 410,
        peerLatencyMs: 420,
        peerIdleTimeoutMs: 5000,
        keyLengthBytes: 16,
      },
      rtp: null,
    });
    expect(flow.outputs[0]).toMatchObject({
      name: 'to-ems',
      type: 'Internet',
      kind: null,
      enabled: null,
      maxConcurrent: 4,
      allowedCidrs: [],
      rtmp: { idleTimeoutMs: 5000, chunkSizeBytes: 4096 },
    });
  });

  it('names the addresses at both ends with what they are for', () => {
    expect(flow.inputs[0]!.addresses).toEqual([
      { role: 'INGEST', address: '198.51.100.61', port: 9000, url: null, label: null },
    ]);
    expect(flow.outputs[0]!.addresses).toEqual([
      { role: 'EGRESS', address: '198.51.100.62', port: null, url: null, label: null },
      { role: 'DESTINATION', address: '203.0.113.40', port: 1935, url: 'rtmp://203.0.113.40', label: null },
    ]);
  });
});

describe('states', () => {
  it.each([
    ['RUNNING', 'RUNNING', 'RUNNING', 'RUNNING'],
    ['IDLE', 'IDLE', 'STOPPED', 'IDLE'],
    ['STARTING', 'UNKNOWN', 'UNKNOWN', 'STARTING'],
    [undefined, 'UNKNOWN', 'UNKNOWN', null],
  ])('reads %s', (State, state, status, statusDetail) => {
    expect(flowWith({ State })).toMatchObject({ state, status, statusDetail });
  });
});

describe('what may be missing', () => {
  it('takes a flow of nothing but an id', () => {
    const flow = toFlow({ FlowId: 'f' }, target);
    expect(flow).toMatchObject({
      name: null,
      region: 'global',
      maxBandwidthBps: null,
      inputs: [],
      outputs: [],
    });
  });

  it('takes null for groups and lists', () => {
    expect(flowWith({ InputGroup: null, OutputGroup: null })).toMatchObject({ inputs: [], outputs: [] });
    expect(inputWith({ InputAddressList: null, AllowIpList: null, SRTSettings: null })).toMatchObject({
      addresses: [],
      allowedCidrs: [],
      srt: null,
    });
  });

  it('keeps an address that is none as it is written', () => {
    expect(inputWith({ InputAddressList: [{ Ip: 'xx', Port: 0 }] }).addresses[0]).toMatchObject({
      address: 'xx',
      port: 0,
    });
  });

  it('tells inputs apart that the provider repeats', () => {
    const [input] = mdcFlow.InputGroup;
    const ids = flowWith({ InputGroup: [input, input] }).inputs.map(({ id }) => id);
    expect(new Set(ids).size).toBe(2);
  });
});

describe('addresses of each protocol', () => {
  it('of an SRT input that calls its source', () => {
    const { addresses, srt } = inputWith({
      SRTSettings: { Mode: 'CALLER', SourceAddresses: [{ Ip: '203.0.113.9', Port: 7001 }] },
    });
    expect(srt?.mode).toBe('CALLER');
    expect(addresses[1]).toMatchObject({ role: 'SOURCE', address: '203.0.113.9', port: 7001 });
  });

  it.each([
    ['RTMPPullSettings', { TcUrl: 'rtmp://media.example.com/live', StreamKey: 'secret-key' }, 1935],
    ['RTSPPullSettings', { Url: 'rtsp://ops:secret@cam.example.com/axis?token=secret' }, 554],
    ['HLSPullSettings', { Url: 'https://cdn.example.com:8443/a/index.m3u8?sign=secret' }, 8443],
  ])('of an input with %s', (settings, source, port) => {
    const { addresses } = inputWith({ [settings]: { SourceAddresses: [source] } });
    expect(addresses[1]).toMatchObject({ role: 'SOURCE', port });
    expect(addresses[1]!.address).toMatch(/^(media|cam|cdn)\.example\.com$/);
    expect(JSON.stringify(addresses)).not.toContain('secret');
  });

  it('of an SRT output that waits, and one that calls', () => {
    const place = [{ Ip: '198.51.100.70', Port: 9100 }];
    expect(
      outputWith({ SRTSettings: { Mode: 'LISTENER', SourceAddresses: place } }).addresses[1],
    ).toMatchObject({ role: 'LISTEN', address: '198.51.100.70', port: 9100 });
    expect(outputWith({ SRTSettings: { Mode: 'CALLER', Destinations: place } }).addresses[1]).toMatchObject({
      role: 'DESTINATION',
      address: '198.51.100.70',
      port: 9100,
    });
  });

  it('of outputs that are pulled from', () => {
    const { addresses } = outputWith({
      RTMPSettings: null,
      RTMPPullSettings: { ServerUrls: [{ TcUrl: 'rtmp://198.51.100.71:1936/app', StreamKey: 'secret' }] },
    });
    expect(addresses[1]).toEqual({
      role: 'PLAYBACK',
      address: '198.51.100.71',
      port: 1936,
      url: 'rtmp://198.51.100.71:1936',
      label: null,
    });
  });

  it('shows nothing of a URL that is none', () => {
    const { addresses } = outputWith({ RTMPSettings: { Destinations: [{ Url: 'secret' }] } });
    expect(addresses[1]).toEqual({ role: 'DESTINATION', address: null, port: null, url: null, label: null });
  });
});

describe('what only mps 2019-06-12 tells', () => {
  it('of a flow', () => {
    const flow = flowWith({
      Region: 'ap-tokyo',
      AllowedInputProtocols: ['SRT', 'RIST'],
      AllowedOutputProtocols: [],
    });
    expect(flow).toMatchObject({
      region: 'ap-tokyo',
      allowedInputProtocols: ['SRT', 'RIST'],
      allowedOutputProtocols: [],
    });
  });

  it('of an input', () => {
    const input = inputWith({
      Zones: ['ap-tokyo-1', 'ap-tokyo-2'],
      FailOver: 'OPEN',
      RISTSettings: { Mode: 'LISTENER', Profile: 'MAIN', Buffer: 120 },
      ResilientStream: { Enable: true, BufferTime: 30 },
    });
    expect(input).toMatchObject({
      zones: ['ap-tokyo-1', 'ap-tokyo-2'],
      failover: true,
      rist: { mode: 'LISTENER', profile: 'MAIN', bufferMs: 120 },
      resilientStream: { enabled: true, bufferSeconds: 30 },
    });
  });

  it('of an output', () => {
    const output = outputWith({ OutputKind: 'MultiMesh', State: 'DISABLED' });
    expect(output).toMatchObject({ kind: 'MultiMesh', enabled: false });
  });

  it('adds the stream URLs that the settings do not name, without their paths', () => {
    const { addresses } = outputWith({
      StreamUrls: [
        { Label: 'CMCC', Type: 'Playback', Url: 'https://play.example.com/app/secret.m3u8' },
        { Label: '', Type: 'RelayDestination', Url: 'rtmp://203.0.113.40:1935/live/secret' },
        { Label: '', Type: 'Unheard', Url: 'rtmp://203.0.113.41/live/secret' },
      ],
    });
    expect(addresses.slice(2)).toEqual([
      {
        role: 'PLAYBACK',
        address: 'play.example.com',
        port: 443,
        url: 'https://play.example.com',
        label: 'CMCC',
      },
    ]);
  });
});

it('lets no secret through', () => {
  const flow = flowWith({
    InputGroup: [
      mdcFlow.InputGroup[0],
      { InputId: 'b', RTMPSettings: { AppName: 'secret-app', StreamKey: 'secret-key' } },
      {
        InputId: 'c',
        StreamUrls: [{ Type: 'IngestEndpoint', Url: 'rtmp://198.51.100.61:1935/secret-app/secret-key' }],
      },
    ],
  });
  expect(flow.inputs).toHaveLength(3);
  expect(JSON.stringify(flow)).not.toContain('secret');
});
