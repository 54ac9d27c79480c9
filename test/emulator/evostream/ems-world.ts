import { request } from 'undici';
import { createCallLog, type CallLog } from '../../../src/emulator/wire/call-log.js';
import { openDoor } from '../../../src/emulator/wire/open-door.js';
import { createVirtualClock } from '../../../src/emulator/world/virtual-clock.js';
import { createWorld, type World, type WorldOptions } from '../../../src/emulator/world/world.js';
import { createEmulator } from '../../../src/providers/evostream/ems/emulator/emulator.js';

/** Every member of a connection or a stream that a test looks at. */
export interface EmsItem {
  carrier: {
    id: number;
    farIP: string;
    farPort: number;
    nearIP: string;
    nearPort: number;
    rx: number;
    tx: number;
    type: string;
  } | null;
  stack: { id: number; type: string; streams?: EmsItem[] }[];
  pullSettings?: { uri?: string };
  pushSettings?: { uri?: string; targetStreamName?: string };
  uniqueId: number;
  name: string;
  type: string;
  farIp: string;
  nearIp: string;
  outStreamsUniqueIds: number[] | null;
  inStreamUniqueId?: number;
  clientIP: string;
  startTime: string;
}

/** An answer as text, and read by JSON.parse. */
export interface EmsAnswer<Data> {
  status: number;
  text: string;
  envelope: { data: Data; description: string; status: string; responseId?: string };
}

/** The media servers of a world on real sockets. */
export interface EmsWorld {
  world: World;
  log: CallLog;
  /** Where a server is, without its pseudo domain. */
  urlOf(server: string): string;
  /** Runs a command on a server that is reached directly. */
  run(server: string, command: string, parameters?: string): Promise<EmsAnswer<unknown>>;
  /** The same for commands that answer with a list. */
  list(server: string, command: string, parameters?: string): Promise<EmsItem[]>;
  close(): Promise<void>;
}

/** Opens a door for each media server; the world's time stands still unless it is moved. */
export async function openEmsWorld(options: WorldOptions = {}): Promise<EmsWorld> {
  const clock = createVirtualClock({ rate: 0, startAt: Date.UTC(2025, 10, 21) });
  const world = createWorld({ clock, ...options });
  const log = createCallLog();
  const services = [createEmulator(world)];
  const shared = { host: '127.0.0.1', port: 0, services, faults: world.faults, log, latencyMs: 0 };
  const doors = await Promise.all(
    (services[0]?.doors ?? []).map(({ name }) => openDoor({ ...shared, name })),
  );
  const urlOf = (server: string): string => doors.find(({ name }) => name === server)!.url;
  const run = (server: string, command: string, parameters?: string): Promise<EmsAnswer<unknown>> =>
    get(
      `${urlOf(server)}/${command}${parameters === undefined ? '' : `?params=${encodeParameters(parameters)}`}`,
    );
  return {
    world,
    log,
    urlOf,
    run,
    list: async (server, command, parameters) =>
      (await run(server, command, parameters)).envelope.data as EmsItem[],
    close: async () => {
      await Promise.all(doors.map((door) => door.close()));
    },
  };
}

/** `key=value key2=value2` as it goes into a URL. */
export function encodeParameters(parameters: string): string {
  return encodeURIComponent(Buffer.from(parameters).toString('base64'));
}

/** Asks for a URL; a body that is no JSON gives an envelope without members. */
export async function get(url: string, headers: Record<string, string> = {}): Promise<EmsAnswer<unknown>> {
  const response = await request(url, { headers, reset: true });
  const text = await response.body.text();
  return { status: response.statusCode, text, envelope: parse(text) };
}

function parse(text: string): EmsAnswer<unknown>['envelope'] {
  try {
    return JSON.parse(text) as EmsAnswer<unknown>['envelope'];
  } catch {
    return {} as EmsAnswer<unknown>['envelope'];
  }
}
