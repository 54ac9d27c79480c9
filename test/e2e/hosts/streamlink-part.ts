import type {
  DescribeFlow,
  DescribeInput,
  DescribeOutput,
} from 'tencentcloud-sdk-nodejs/tencentcloud/services/mps/v20190612/mps_models.js';
import { createTruth } from '../../helpers/tencent-truth.js';
import { pagesFor, resourceOf } from '../joins/join.js';
import { spell, type Edge, type HostPart } from './host-part.js';

/** An input or output as it is found by a host. */
export interface FoundEndpoint {
  id: string;
  hostRoles: string[];
}

/** What a host is to inputs and outputs of flows. */
export const streamlinkPart: HostPart = {
  service: 'streamlink',
  fields: {
    flowEndpoints: {
      selection: 'id hostRoles',
      toRow: ({ id, hostRoles }: FoundEndpoint) => `${resourceOf(id)} ${hostRoles.toSorted().join('+')}`,
    },
  },
  readTruth: async (emulator) => {
    const truth = createTruth(emulator, 'streamlink');
    const { Infos: flows } = await truth.ask<{ Infos: DescribeFlow[] }>('DescribeStreamLinkFlows', {
      PageNum: 1,
      PageSize: 100,
    });
    const running = flows.filter(({ State }) => State === 'RUNNING');
    const roles = new RoleBook();
    for (const flow of flows) {
      for (const input of flow.InputGroup ?? []) bookInput(roles, `${flow.FlowId}/${input.InputId}`, input);
      for (const output of flow.OutputGroup ?? []) {
        bookOutput(roles, `${flow.FlowId}/${output.OutputId}`, output);
      }
    }
    for (const { FlowId } of running) {
      const status = await truth.ask<{ Datas: TrueStatus[] }>('DescribeStreamLinkFlowRealtimeStatus', {
        FlowId,
      });
      for (const { InputId, OutputId, ConnectServerIP } of status.Datas) {
        roles.add(`${FlowId}/${InputId || OutputId}`, 'CONNECT_SERVER', [{ Ip: ConnectServerIP }]);
      }
    }
    const scan = {
      DescribeStreamLinkFlows: pagesFor(flows.length, 100),
      DescribeStreamLinkFlowRealtimeStatus: running.length,
    };
    return { edges: roles.toEdges(), gaps: {}, scan, one: scan };
  },
};

interface TrueStatus {
  InputId: string;
  OutputId: string;
  ConnectServerIP: string;
}

function bookInput(roles: RoleBook, id: string, input: DescribeInput): void {
  roles.add(id, 'INGEST', input.InputAddressList);
  roles.add(id, 'SOURCE', input.SRTSettings?.SourceAddresses);
  roles.add(id, 'SOURCE', input.RTMPPullSettings?.SourceAddresses);
  roles.add(id, 'SOURCE', input.RTSPPullSettings?.SourceAddresses);
  roles.add(id, 'SOURCE', input.HLSPullSettings?.SourceAddresses);
}

function bookOutput(roles: RoleBook, id: string, output: DescribeOutput): void {
  roles.add(id, 'EGRESS', output.OutputAddressList);
  roles.add(id, 'LISTEN', output.SRTSettings?.SourceAddresses);
  roles.add(id, 'PLAYBACK', output.RTMPPullSettings?.ServerUrls);
  roles.add(id, 'PLAYBACK', output.RTSPPullSettings?.ServerUrls);
  roles.add(id, 'PLAYBACK', output.HLSPullSettings?.ServerUrls);
  roles.add(id, 'DESTINATION', output.SRTSettings?.Destinations);
  roles.add(id, 'DESTINATION', output.RTPSettings?.Destinations);
  roles.add(id, 'DESTINATION', output.RTMPSettings?.Destinations);
}

/** An address as the settings hold it. */
type TrueAddress = Partial<Record<'Ip' | 'Url' | 'TcUrl', string | null>>;

/** What each address is to each input and output. */
class RoleBook {
  private readonly roles = new Map<string, { address: string; id: string; roles: Set<string> }>();

  add(id: string, role: string, held: readonly object[] | null | undefined): void {
    for (const { Ip, Url, TcUrl } of (held ?? []) as readonly TrueAddress[]) {
      const url = TcUrl ?? Url;
      const host = url ? new URL(url).hostname : Ip;
      if (!host) continue;
      const address = spell(host);
      const key = `${address} ${id}`;
      const known = this.roles.get(key) ?? { address, id, roles: new Set() };
      known.roles.add(role);
      this.roles.set(key, known);
    }
  }

  toEdges(): Edge[] {
    return [...this.roles.values()].map(({ address, id, roles }) => {
      return { address, field: 'flowEndpoints', row: `${id} ${[...roles].toSorted().join('+')}` };
    });
  }
}
