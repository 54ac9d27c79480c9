import { Agent, request } from 'undici';
import { createCallLog, type CallLog } from '../../../src/emulator/wire/call-log.js';
import { openDoor } from '../../../src/emulator/wire/open-door.js';
import { createVirtualClock } from '../../../src/emulator/world/virtual-clock.js';
import { createWorld, type World, type WorldOptions } from '../../../src/emulator/world/world.js';
import { createEmulator } from '../../../src/providers/huaweicloud/dcs/emulator/emulator.js';
import type {
  ClientInfo,
  InstanceDetail,
  InstanceRow,
  NodeRow,
} from '../../../src/providers/huaweicloud/dcs/emulator/wire-types.js';
import { signWithSdk, type SdkCall } from './sdk-call.js';

/** Every member that some answer has; a test reads those of the answer that it asked for. */
export interface DcsBody extends Pick<InstanceDetail, 'cache_mode' | 'transparent_client_ip_enable'> {
  error_code: string;
  error_ext_msg: null;
  instance_num: number;
  instances: (InstanceRow & { node_count: number; nodes: NodeRow[] })[];
  nodes: NodeRow[];
  time: string;
  clients: ClientInfo[];
  count: number;
  job_id: string;
}

/** An answer as it came from the socket. */
export interface Answer {
  status: number;
  requestId: string | undefined;
  body: DcsBody;
}

/** A DCS emulator on a real socket, asked through Huawei's own signer. */
export interface DcsWorld {
  world: World;
  log: CallLog;
  /** Calls below `/v2/{project_id}` as the operator, in the first region unless told otherwise. */
  call(
    method: 'GET' | 'POST',
    path: string,
    more?: Partial<SdkCall> & { projectId?: string },
  ): Promise<Answer>;
  close(): Promise<void>;
}

/** The operator's key of every world. */
export const operator = { accessKey: 'HWCONNECTOMEOPERATOR', secretKey: 'huawei-operator-example' };

/** Opens the emulator; the world's time stands still unless it is moved. */
export async function openDcsWorld(options: WorldOptions = {}): Promise<DcsWorld> {
  const clock = createVirtualClock({ rate: 0, startAt: Date.UTC(2025, 10, 21) });
  const world = createWorld({ clock, quotas: false, ...options });
  const log = createCallLog();
  const services = [createEmulator(world)];
  const door = await openDoor({
    name: 'cloud',
    host: '127.0.0.1',
    port: 0,
    services,
    faults: world.faults,
    log,
    latencyMs: 0,
  });
  const dispatcher = new Agent();
  return {
    world,
    log,
    call: async (method, path, { projectId = world.regions.huaweicloud[0]!.projectId, ...more } = {}) => {
      const call = {
        method,
        origin: door.url,
        path: `/v2/${projectId}${path}`,
        credential: operator,
        ...more,
      };
      return send(call, dispatcher);
    },
    close: async () => {
      await dispatcher.close();
      await door.close();
    },
  };
}

async function send(call: SdkCall, dispatcher: Agent): Promise<Answer> {
  const { method, url, headers } = signWithSdk(call);
  const body = call.data === undefined ? null : JSON.stringify(call.data);
  const response = await request(url, { method: method as 'GET' | 'POST', headers, body, dispatcher });
  return {
    status: response.statusCode,
    requestId: response.headers['x-request-id']?.toString(),
    body: (await response.body.json()) as DcsBody,
  };
}
