import { services } from '../providers/registry.js';
import type { Service } from '../providers/provider.js';
import type { Target } from '../upstream/target.js';
import type { Configuration, ConfiguredAccount } from './configuration.js';

/** All the places to ask, in the order of the configuration; of some services only, if they are named. */
export function createTargets({ accounts }: Configuration, only?: readonly string[]): Target[] {
  return accounts.flatMap((configured) =>
    servicesOf(configured, only).flatMap(({ name, createTargets: create }) =>
      create(configured.account, configured.settings[name]),
    ),
  );
}

/** The services an account is used for. */
export function servicesOf({ settings }: ConfiguredAccount, only?: readonly string[]): Service[] {
  return services.filter(({ name }) => name in settings && (only?.includes(name) ?? true));
}
