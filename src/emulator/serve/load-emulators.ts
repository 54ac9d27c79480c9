import { services } from '../../providers/registry.js';
import type { EmulatorModule, ServiceEmulator } from '../wire/service-emulator.js';
import type { World } from '../world/world.js';

/** A service of the registry as it behaves on the wire, and how a configuration reaches it. */
export interface LoadedEmulator extends Pick<EmulatorModule, 'toAccount' | 'toSettings'> {
  emulator: ServiceEmulator;
}

/** The emulators of all services of the registry, over one world; their code is loaded only now. */
export function loadEmulators(world: World): Promise<LoadedEmulator[]> {
  return Promise.all(
    services.map(async ({ loadEmulator }) => {
      const { createEmulator, toAccount, toSettings } = await loadEmulator();
      return { emulator: createEmulator(world), toAccount, toSettings };
    }),
  );
}
