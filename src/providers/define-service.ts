import type { z } from 'zod';
import type { Target } from '../upstream/target.js';
import type { AccountBase, Provider, Service } from './provider.js';

/** A service as its folder writes it: with the types of its own account and settings. */
export interface ServiceDefinition<
  Name extends string,
  Account extends AccountBase,
  Settings,
  Reads,
> extends Omit<Service<Name, Reads>, 'provider' | 'settingsShape' | 'createTargets'> {
  readonly provider: Provider<string, Account>;
  readonly settingsShape: z.ZodType<Settings>;
  readonly createTargets: (account: Account, settings: Settings) => Target[];
}

/** Makes a service of its definition: the configuration has checked accounts and settings by its shapes. */
export function defineService<Name extends string, Account extends AccountBase, Settings, Reads>(
  definition: ServiceDefinition<Name, Account, Settings, Reads>,
): Service<Name, Reads> {
  return {
    ...definition,
    provider: definition.provider as unknown as Provider,
    createTargets: (account, settings) => definition.createTargets(account as Account, settings as Settings),
  };
}
