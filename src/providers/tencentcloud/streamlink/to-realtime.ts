import type {
  FlowRealtimeStatusCommon,
  FlowRealtimeStatusItem,
  FlowRealtimeStatusRTMP,
  FlowRealtimeStatusRTP,
  FlowRealtimeStatusSRT,
} from 'tencentcloud-sdk-nodejs/tencentcloud/services/mps/v20190612/mps_models.js';
import { dateFromSeconds, integer, number, record, text } from '../../../core/lenient.js';
import type { FlowEndpointState } from '../../../graph/streamlink/enums.js';
import type {
  FlowEndpointRealtime,
  RtmpStatus,
  RtpStatus,
  SrtStatus,
} from '../../../graph/streamlink/flow-endpoint-realtime.js';
import type { FlowRealtime } from '../../../graph/streamlink/flow-realtime.js';
import type { Target } from '../../../upstream/target.js';
import { endpointId, streamlinkId } from './ids.js';
import { toMode } from './to-mode.js';
import { toSwitch } from './to-switch.js';

/** FlowRealtimeStatusCommon.State. */
const STATES: Readonly<Record<string, FlowEndpointState>> = {
  Connected: 'CONNECTED',
  Waiting: 'WAITING',
  Idle: 'IDLE',
};

/** What DescribeStreamLinkFlowRealtimeStatus answered for a flow: its body, and the rows in it. */
export interface RealtimeAnswer {
  target: Target;
  flow: string;
  rows: readonly Record<string, unknown>[];
  body: unknown;
}

/** Makes a flow's realtime status of the provider's answer. */
export function toFlowRealtime({ target, flow, rows, body }: RealtimeAnswer): FlowRealtime {
  return {
    id: streamlinkId(target, 'flow', flow),
    observedAt: dateFromSeconds(record(body)?.Timestamp),
    endpoints: rows.map((row) => toEndpointRealtime(row, target, flow)),
  };
}

function toEndpointRealtime(
  item: Partial<FlowRealtimeStatusItem>,
  target: Target,
  flow: string,
): FlowEndpointRealtime {
  const common: Partial<FlowRealtimeStatusCommon> = record(item.CommonStatus) ?? {};
  return {
    endpointId: endpointId(target, isOutput(item) ? 'flow-output' : 'flow-input', {
      flow,
      endpoint: text(isOutput(item) ? item.OutputId : item.InputId) ?? '',
    }),
    state: STATES[common.State ?? ''] ?? 'UNKNOWN',
    stateDetail: text(common.State),
    mode: toMode(common.Mode),
    protocol: text(item.Protocol),
    connectedMs: integer(common.ConnectedTime),
    bitrateBps: integer(common.Bitrate),
    reconnections: integer(common.Reconnections),
    connectServerAddress: text(item.ConnectServerIP),
    srt: toSrt(only(item.SRTStatus)),
    rtmp: toRtmp(only(item.RTMPStatus)),
    rtp: toRtp(only(item.RTPStatus)),
  };
}

/** The page says Input and Output, its siblings input and output; without either, the id that is set decides. */
function isOutput({ Type, InputId }: Partial<FlowRealtimeStatusItem>): boolean {
  const type = (text(Type) ?? '').toLowerCase();
  return type === 'output' || (type !== 'input' && text(InputId) === null);
}

/** The page's example shows an array where its type is an object; one in which nothing is said is none. */
function only(status: unknown): Record<string, unknown> | null {
  const held = record(Array.isArray(status) ? status[0] : status);
  return held && Object.values(held).some((value) => value !== null && value !== undefined) ? held : null;
}

function toSrt(status: Partial<FlowRealtimeStatusSRT> | null): SrtStatus | null {
  return (
    status && {
      latencyMs: integer(status.Latency),
      rttMs: integer(status.RTT),
      packets: integer(status.Packets),
      packetLossRate: number(status.PacketLossRate),
      retransmitRate: number(status.RetransmitRate),
      droppedPackets: integer(status.DroppedPackets),
      encryption: toSwitch(status.Encryption, { on: 'On', off: 'Off' }),
    }
  );
}

function toRtmp(status: Partial<FlowRealtimeStatusRTMP> | null): RtmpStatus | null {
  return status && { videoFps: number(status.VideoFPS), audioFps: number(status.AudioFPS) };
}

function toRtp(status: Partial<FlowRealtimeStatusRTP> | null): RtpStatus | null {
  return status && { packets: integer(status.Packets) };
}

/** How an input or output of an idle flow does; nothing but that is known. */
export function toIdleRealtime(id: string): FlowEndpointRealtime {
  return {
    endpointId: id,
    state: 'IDLE',
    stateDetail: null,
    mode: null,
    protocol: null,
    connectedMs: null,
    bitrateBps: null,
    reconnections: null,
    connectServerAddress: null,
    srt: null,
    rtmp: null,
    rtp: null,
  };
}
