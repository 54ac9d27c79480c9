import { services } from '../providers/registry.js';
import type { Service } from '../providers/provider.js';
import type { Target } from '../upstream/target.js';
import type { Configuration, ConfiguredAccount } from './configuration.js';

/** All the places this process asks, in the order of the configuration. */
export function createTargets({ accounts, subgraph }: Configuration): Target[] {
  return accounts.flatMap((configured) =>
    servicesOf(configured)
      .filter(({ name }) => isAsked(name, subgraph))
      .flatMap(({ name, createTargets: create }) => create(configured.account, configured.settings[name])),
  );
}

/** The services an account is used for, by this process or another. */
export function servicesOf({ settings }: ConfiguredAccount): Service[] {
  return services.filter(({ name }) => name in settings);
}

/** Whether a process that serves a part of the graph, or all of it, asks a service. */
export function isAsked(service: string, subgraph: string | null): boolean {
  return subgraph === null || subgraph === service;
}

/** Whether a process that serves a part of the graph asks providers at all: core asks none, and needs nothing for it. */
export function asksProviders(subgraph: string | null): boolean {
  return services.some(({ name }) => isAsked(name, subgraph));
}
