import { services } from '../../providers/registry.js';
import type { ServiceEmulator } from '../wire/service-emulator.js';
import type { World } from '../world/world.js';

/** The emulators of all services of the registry, over one world; their code is loaded only now. */
export async function loadEmulators(world: World): Promise<ServiceEmulator[]> {
  const loaded = await Promise.all(services.map((service) => service.loadEmulator()));
  return loaded.map(({ createEmulator }) => createEmulator(world));
}
