import type {
  DescribeFlow,
  FlowRealtimeStatusCommon,
  FlowRealtimeStatusRTMP,
  FlowRealtimeStatusRTP,
  FlowRealtimeStatusSRT,
} from 'tencentcloud-sdk-nodejs/tencentcloud/services/mps/v20190612/mps_models.js';
import { createTruth } from '../../helpers/tencent-truth.js';
import type { GraphPage } from '../../helpers/walk-pages.js';
import { PAGE, pagesFor, resourceOf, toJoined, toRow } from './join.js';
import type { Join, JoinGap } from './join.js';

const REALTIME = `realtime {
  state connectedMs bitrateBps reconnections connectServer { address }
  srt { rttMs packets packetLossRate droppedPackets } rtmp { videoFps audioFps } rtp { packets }
}`;

interface Realtime {
  state: string;
  connectedMs: number | null;
  bitrateBps: number | null;
  reconnections: number | null;
  connectServer: { address: string } | null;
  srt: { rttMs: number; packets: number; packetLossRate: number; droppedPackets: number } | null;
  rtmp: { videoFps: number; audioFps: number } | null;
  rtp: { packets: number } | null;
}

interface Endpoint {
  id: string;
  name: string;
  realtime: Realtime | null;
}

interface Flow {
  id: string;
  name: string;
  inputs: Endpoint[];
  outputs: Endpoint[];
}

/** A status as it comes: exactly one of the ids is set, and null stands for what its protocol has not. */
interface TrueStatus {
  InputId: string;
  OutputId: string;
  ConnectServerIP: string;
  CommonStatus: FlowRealtimeStatusCommon;
  SRTStatus: FlowRealtimeStatusSRT | null;
  RTMPStatus: FlowRealtimeStatusRTMP | null;
  RTPStatus: FlowRealtimeStatusRTP | null;
}

/** How each input and output of each flow does. */
export const flowRealtimeJoin: Join = {
  name: 'flows with the realtime status of their inputs and outputs',
  selection: `flows { ${PAGE} nodes { id name inputs { id name ${REALTIME} } outputs { id name ${REALTIME} } } }`,
  collect: (data) => {
    const { flows } = data as { flows: GraphPage<Flow, JoinGap> };
    const rows = flows.nodes.flatMap(({ id, name, inputs, outputs }) => [
      toRow(resourceOf(id), name),
      ...[...inputs, ...outputs].map((endpoint) => toEndpointRow(endpoint)),
    ]);
    return Promise.resolve(toJoined(rows, [[flows]]));
  },
  readTruth: async (emulator) => {
    const truth = createTruth(emulator, 'streamlink');
    const { Infos: flows } = await truth.ask<{ Infos: DescribeFlow[] }>('DescribeStreamLinkFlows', {
      PageNum: 1,
      PageSize: 100,
    });
    const running = flows.filter(({ State }) => State === 'RUNNING');
    const statuses = await Promise.all(
      running.map(({ FlowId }) =>
        truth.ask<{ Datas: TrueStatus[] }>('DescribeStreamLinkFlowRealtimeStatus', { FlowId }),
      ),
    );
    const byId = new Map(
      statuses.flatMap(({ Datas }) => Datas.map((item) => [item.InputId || item.OutputId, item])),
    );
    return {
      rows: flows.flatMap((flow) => toTrueRows(flow, byId)).toSorted(),
      gaps: [],
      floor: {
        DescribeStreamLinkFlows: pagesFor(flows.length, 100),
        DescribeStreamLinkFlowRealtimeStatus: running.length,
      },
    };
  },
};

function toEndpointRow({ id, name, realtime }: Endpoint): string {
  const { srt, rtmp, rtp } = realtime ?? {};
  return toRow(
    resourceOf(id),
    name,
    realtime?.state,
    realtime?.connectedMs,
    realtime?.bitrateBps,
    realtime?.reconnections,
    realtime?.connectServer?.address,
    srt && Object.values(srt).join('/'),
    rtmp && Object.values(rtmp).join('/'),
    rtp?.packets,
  );
}

function toTrueRows(
  { FlowId = '', FlowName, InputGroup, OutputGroup }: DescribeFlow,
  statuses: ReadonlyMap<string, TrueStatus>,
): string[] {
  const ends = [
    ...(InputGroup ?? []).map(({ InputId, InputName }) => ({ id: InputId ?? '', name: InputName })),
    ...(OutputGroup ?? []).map(({ OutputId, OutputName }) => ({ id: OutputId ?? '', name: OutputName })),
  ];
  return [
    toRow(FlowId, FlowName),
    ...ends.map(({ id, name }) => toTrueRow([`${FlowId}/${id}`, name ?? ''], statuses.get(id))),
  ];
}

/** What nobody was asked about is an endpoint of an idle flow. */
function toTrueRow(name: [string, string], item: TrueStatus | undefined): string {
  if (item === undefined) return toRow(...name, 'IDLE', ...Array.from({ length: 7 }, () => null));
  const { CommonStatus: common, SRTStatus: srt, RTMPStatus: rtmp, RTPStatus: rtp } = item;
  return toRow(
    ...name,
    common.State.toUpperCase(),
    common.ConnectedTime,
    common.Bitrate,
    common.Reconnections,
    item.ConnectServerIP,
    srt && [srt.RTT, srt.Packets, srt.PacketLossRate, srt.DroppedPackets].join('/'),
    rtmp && [rtmp.VideoFPS, rtmp.AudioFPS].join('/'),
    rtp?.Packets,
  );
}
