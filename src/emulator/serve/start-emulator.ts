import { CallLog, createCallLog } from '../wire/call-log.js';
import { OpenDoor, openDoor } from '../wire/open-door.js';
import type { Door, ServiceEmulator } from '../wire/service-emulator.js';
import { createVirtualClock } from '../world/virtual-clock.js';
import { createWorld, World } from '../world/world.js';
import type { EmulatorOptions, RunningEmulator } from './emulator-options.js';
import { loadEmulators } from './load-emulators.js';
import { ServedDoor, toConfiguration } from './to-configuration.js';

/** Starts a world and answers for its five providers on the loopback address; rejects when a port is taken. */
export async function startEmulator(options: EmulatorOptions = {}): Promise<RunningEmulator> {
  const { clock, host = '127.0.0.1', port = 0, latencyMs = 0, ...worldOptions } = options;
  const world = createWorld({ ...worldOptions, clock: createVirtualClock(clock) });
  const log = createCallLog();
  const plans = planDoors(await loadEmulators(world));
  const opened: ServedDoor[] = [];
  try {
    for (const { door, services } of plans) {
      // Fixed ports follow each other.
      const at = port === 0 ? 0 : port + opened.length;
      const { name } = door;
      const open = await openDoor({ name, host, port: at, services, latencyMs, log, faults: world.faults });
      opened.push({ door, open, services: services.map(({ service }) => service) });
    }
  } catch (error) {
    await closeAll(opened);
    throw error;
  }
  return toRunning(world, log, opened);
}

interface DoorPlan {
  door: Door;
  services: readonly ServiceEmulator[];
}

/** The cloud APIs' common door first, then those of services with doors of their own. */
function planDoors(emulators: readonly ServiceEmulator[]): DoorPlan[] {
  const own = emulators.flatMap((emulator) =>
    (emulator.doors ?? []).map((door) => ({ door, services: [emulator] })),
  );
  return [
    { door: { name: 'cloud' }, services: emulators.filter(({ doors }) => doors === undefined) },
    ...own,
  ];
}

function toRunning(world: World, log: CallLog, opened: readonly ServedDoor[]): RunningEmulator {
  const url = opened[0]?.open.url ?? '';
  return {
    url,
    world,
    configuration: toConfiguration(world, url, opened),
    calls: log.calls,
    faults: world.faults,
    clearCalls: () => {
      log.clear();
    },
    close: () => closeAll(opened),
  };
}

async function closeAll(doors: readonly { open: OpenDoor }[]): Promise<void> {
  await Promise.all(doors.map(({ open }) => open.close()));
}
