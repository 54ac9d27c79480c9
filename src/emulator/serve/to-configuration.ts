import type { BareAccount, Door } from '../wire/service-emulator.js';
import type { World } from '../world/world.js';
import type { LoadedEmulator } from './load-emulators.js';

/** An account of a configuration file, with its services. */
export interface EmulatedAccount extends BareAccount {
  services: Readonly<Record<string, object>>;
}

/** A configuration in the form of the configuration file. */
export interface EmulatedConfiguration {
  accounts: EmulatedAccount[];
}

/** A door that is open, and where. */
export interface ServedDoor {
  door: Door;
  url: string;
}

/** The configuration that reaches a world, as its services describe it. */
export function toConfiguration(
  world: World,
  loaded: readonly LoadedEmulator[],
  { endpoint, doors }: { endpoint: string; doors: readonly ServedDoor[] },
): EmulatedConfiguration {
  const accounts = new Map<string, EmulatedAccount>();
  for (const { emulator, toAccount, toSettings } of loaded) {
    const { service, doors: own = [] } = emulator;
    const reached = doors.filter(({ door }) => own.includes(door)).map(({ door, url }) => ({ ...door, url }));
    const account = toAccount(world);
    const services = {
      ...accounts.get(account.name)?.services,
      [service]: toSettings({ world, endpoint, doors: reached }),
    };
    accounts.set(account.name, { ...account, services });
  }
  return { accounts: [...accounts.values()] };
}
