import { createCallLog, type CallLog } from '../wire/call-log.js';
import { openDoor, type OpenDoor } from '../wire/open-door.js';
import type { Door, ServiceEmulator } from '../wire/service-emulator.js';
import { createVirtualClock } from '../world/virtual-clock.js';
import { createWorld, type World } from '../world/world.js';
import type { EmulatorOptions, RunningEmulator } from './emulator-options.js';
import { loadEmulators, type LoadedEmulator } from './load-emulators.js';
import { toConfiguration, type ServedDoor } from './to-configuration.js';

/** Starts a world and answers for its providers on the loopback address; rejects when a port is taken. */
export async function startEmulator(options: EmulatorOptions = {}): Promise<RunningEmulator> {
  const { clock, host = '127.0.0.1', port = 0, latencyMs = 0, ...worldOptions } = options;
  const world = createWorld({ ...worldOptions, clock: createVirtualClock(clock) });
  const log = createCallLog();
  const emulators = await loadEmulators(world);
  const opened: OpenedDoor[] = [];
  try {
    for (const { door, services } of planDoors(emulators)) {
      // Fixed ports follow each other.
      const at = port === 0 ? 0 : port + opened.length;
      const { name } = door;
      const open = await openDoor({ name, host, port: at, services, latencyMs, log, faults: world.faults });
      opened.push({ door, open, url: open.url });
    }
  } catch (error) {
    await closeAll(opened);
    throw error;
  }
  return toRunning({ world, log, emulators }, opened);
}

interface DoorPlan {
  door: Door;
  services: readonly ServiceEmulator[];
}

interface OpenedDoor extends ServedDoor {
  open: OpenDoor;
}

/** The cloud APIs' common door first, then those of services with doors of their own. */
function planDoors(loaded: readonly LoadedEmulator[]): DoorPlan[] {
  const emulators = loaded.map(({ emulator }) => emulator);
  const own = emulators.flatMap((emulator) =>
    (emulator.doors ?? []).map((door) => ({ door, services: [emulator] })),
  );
  return [
    { door: { name: 'cloud' }, services: emulators.filter(({ doors }) => doors === undefined) },
    ...own,
  ];
}

function toRunning(
  { world, log, emulators }: { world: World; log: CallLog; emulators: readonly LoadedEmulator[] },
  opened: readonly OpenedDoor[],
): RunningEmulator {
  const url = opened[0]?.url ?? '';
  return {
    url,
    world,
    configuration: toConfiguration(world, emulators, { endpoint: url, doors: opened }),
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
