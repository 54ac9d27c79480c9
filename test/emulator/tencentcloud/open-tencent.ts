import type { CommonClient as SdkClient } from 'tencentcloud-sdk-nodejs/tencentcloud/common/common_client.js';
import { createCallLog, type CallLog } from '../../../src/emulator/wire/call-log.js';
import { openDoor } from '../../../src/emulator/wire/open-door.js';
import type { ApiKey } from '../../../src/emulator/world/credentials.js';
import { createWorld, type World, type WorldOptions } from '../../../src/emulator/world/world.js';
import { createEmulator as createGaap } from '../../../src/providers/tencentcloud/gaap/emulator/emulator.js';
import { createEmulator as createMongodb } from '../../../src/providers/tencentcloud/mongodb/emulator/emulator.js';
import { createEmulator as createStreamlink } from '../../../src/providers/tencentcloud/streamlink/emulator/emulator.js';
import { createTencentClient } from './tencent-client.js';

/** Tencent's part of a world on a socket, and the official SDK to ask it with. */
export interface OpenTencent {
  url: string;
  world: World;
  log: CallLog;
  /** The SDK's client for an API version, unmodified; signed with the operator's key unless told otherwise. */
  client(
    version: string,
    options?: { region?: string; key?: Pick<ApiKey, 'id' | 'secret' | 'token'> },
  ): SdkClient;
  close(): Promise<void>;
}

/** Opens Tencent's three services on a free port. */
export async function openTencent(options: WorldOptions = {}): Promise<OpenTencent> {
  const world = createWorld(options);
  const log = createCallLog();
  const services = [createGaap(world), createMongodb(world), createStreamlink(world)];
  const door = await openDoor({
    name: 'cloud',
    host: '127.0.0.1',
    port: 0,
    services,
    log,
    faults: world.faults,
    latencyMs: 0,
  });
  const operator = world.credentials.tencentcloud[0]!;
  return {
    world,
    log,
    url: door.url,
    client: (version, { region = '', key = operator } = {}) =>
      createTencentClient(door.url, key, { version, region }),
    close: () => door.close(),
  };
}
