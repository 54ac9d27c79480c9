import type { CreateEmulator, ServiceEmulator } from '../wire/service-emulator.js';
import type { World } from '../world/world.js';

/** Where each service's emulator is; loaded only when a world is started. */
const modules: readonly (() => Promise<{ createEmulator: CreateEmulator }>)[] = [
  () => import('../../providers/tencentcloud/gaap/emulator/emulator.js'),
  () => import('../../providers/tencentcloud/mongodb/emulator/emulator.js'),
  () => import('../../providers/tencentcloud/streamlink/emulator/emulator.js'),
  () => import('../../providers/huaweicloud/dcs/emulator/emulator.js'),
  () => import('../../providers/evostream/ems/emulator/emulator.js'),
];

/** The emulators of all services, over one world. */
export async function loadEmulators(world: World): Promise<ServiceEmulator[]> {
  const loaded = await Promise.all(modules.map((load) => load()));
  return loaded.map(({ createEmulator }) => createEmulator(world));
}
