import type { FlowRealtimeStatusItem } from 'tencentcloud-sdk-nodejs/tencentcloud/services/mps/v20190612/mps_models.js';
import { hash } from '../../../../emulator/world/random.js';
import { periodOf } from '../../../../emulator/world/virtual-clock.js';
import type { World } from '../../../../emulator/world/world.js';
import type { Result } from '../../emulator/define-action.js';
import type { Flow } from './create-flows.js';
import type { Endpoint } from './endpoint.js';

type Item = Result<FlowRealtimeStatusItem>;

/** How long a bitrate stays as it is, in virtual milliseconds. */
const noiseMs = 5000;

/** An endpoint at a moment. */
interface Moment {
  endpoint: Endpoint;
  state: 'Connected' | 'Waiting' | 'Idle';
  connectedMs: number;
  bitrate: number;
  /** 0 to 999, a new one each five seconds. */
  noise: number;
}

/** Payload bytes of one packet, for the packet counts. */
const packetBytes = 1316;

const statusKinds: Readonly<Record<string, (moment: Moment) => Partial<Item>>> = {
  SRT: (moment) => ({ SRTStatus: toSrt(moment) }),
  RTMP: (moment) => ({ RTMPStatus: toRtmp(moment) }),
  RTMP_PULL: (moment) => ({ RTMPStatus: toRtmp(moment) }),
  RTP: (moment) => ({ RTPStatus: { Packets: countPackets(moment) } }),
};

/** The realtime status of an input or output; on a flow that is switched off it is Idle (assumed). */
export function toRealtimeStatus(flow: Flow, endpoint: Endpoint, world: World): Item {
  const moment = toMoment(flow, endpoint, world);
  return {
    Type: endpoint.kind,
    InputId: endpoint.kind === 'Input' ? endpoint.id : '',
    OutputId: endpoint.kind === 'Output' ? endpoint.id : '',
    FlowId: flow.id,
    Protocol: endpoint.protocol,
    ConnectServerIP: endpoint.serverAddress,
    CommonStatus: {
      State: moment.state,
      Mode: endpoint.mode,
      ConnectedTime: moment.connectedMs,
      Bitrate: moment.bitrate,
      Reconnections: endpoint.reconnections,
    },
    SRTStatus: null,
    RTMPStatus: null,
    RTPStatus: null,
    ...statusKinds[endpoint.protocol]?.(moment),
  };
}

function toMoment(flow: Flow, endpoint: Endpoint, { clock, seed }: World): Moment {
  const state = !flow.isRunning ? 'Idle' : endpoint.condition === 'waiting' ? 'Waiting' : 'Connected';
  const noise = hash(seed, endpoint.id, periodOf(clock, noiseMs)) % 1000;
  const isFlowing = state === 'Connected' && endpoint.condition !== 'silent';
  return {
    endpoint,
    state,
    noise,
    connectedMs: state === 'Connected' ? Math.max(0, clock.now() - endpoint.connectedAt) : 0,
    bitrate: isFlowing ? Math.floor(endpoint.bitrate * (0.9 + noise / 5000)) : 0,
  };
}

function toSrt(moment: Moment): Item['SRTStatus'] {
  const packets = countPackets(moment);
  // Whether a rate is a share or per cent is not documented; per cent is assumed.
  const lossRate = moment.endpoint.condition === 'lossy' ? 6 + moment.noise / 200 : moment.noise / 2000;
  const isConnected = moment.state === 'Connected';
  return {
    Latency: 400,
    RTT: isConnected ? 40 + (moment.noise % 60) : 0,
    Packets: packets,
    PacketLossRate: isConnected ? lossRate : 0,
    RetransmitRate: isConnected ? lossRate * 1.4 : 0,
    DroppedPackets: Math.floor((packets * lossRate) / 1000),
    Encryption: moment.endpoint.encrypted ? 'On' : 'Off',
  };
}

function toRtmp({ bitrate, noise }: Moment): Item['RTMPStatus'] {
  return bitrate > 0 ? { VideoFPS: 24 + (noise % 3), AudioFPS: 43 } : { VideoFPS: 0, AudioFPS: 0 };
}

/** Grows with the time connected, at the usual bitrate. */
function countPackets({ endpoint, connectedMs, bitrate }: Moment): number {
  return bitrate > 0 ? Math.floor((connectedMs * endpoint.bitrate) / (8000 * packetBytes)) : 0;
}
