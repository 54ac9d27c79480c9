import { services } from '../../../src/providers/registry.js';
import type { Service } from '../../../src/providers/provider.js';
import { dcsPart } from './dcs-part.js';
import { emsPart } from './ems-part.js';
import { gaapPart } from './gaap-part.js';
import type { Edge, HostPart, HostTruth } from './host-part.js';
import { mongodbPart } from './mongodb-part.js';
import { streamlinkPart } from './streamlink-part.js';
import type { RunningEmulator } from '../../../src/emulator/serve/emulator-options.js';

/** What every service says of hosts. */
export const hostParts: readonly HostPart[] = [gaapPart, streamlinkPart, dcsPart, emsPart, mongodbPart];

/** The keys of everything that is selected of a host. */
export function listFields(parts: readonly HostPart[] = hostParts): string[] {
  return parts.flatMap(({ fields }) => Object.keys(fields));
}

/** A world of some 300 addresses that play all roles; without quotas and waiting, since calls are counted and not timed. */
export const HOST_WORLD = {
  clock: { rate: 0, startAt: Date.UTC(2025, 10, 21) },
  redisScanMs: 0,
  quotas: false,
  size: {
    apps: 60,
    viewers: 90,
    proxies: 14,
    proxyGroups: 2,
    listenersPerProxy: 4,
    listenersLargest: 12,
    mongoInstances: 6,
    mongoClients: 30,
    mongoClientsLargest: 60,
    redisInstances: 6,
    redisSessions: 20,
    redisSessionsLargest: 60,
    flows: 8,
    mediaServers: 3,
    mediaConnections: 40,
    mediaConnectionsLargest: 80,
  },
} as const;

/** Quotas that stop nobody, for a server in front of a world without quotas. */
export function boundlessQuotas(): Record<string, number> {
  const actions = services.flatMap((service: Service) => Object.values(service.actions));
  const limited = actions.filter(({ quota }) => quota !== null);
  return Object.fromEntries(limited.map(({ service, name }) => [`${service}.${name}`, 10_000]));
}

/** What all providers say. */
export async function readTruths(emulator: RunningEmulator): Promise<HostTruth[]> {
  return Promise.all(hostParts.map(({ readTruth }) => readTruth(emulator)));
}

/** Addresses, so many of them that every combination of roles is among them, in a fixed order. */
export function chooseAddresses(edges: readonly Edge[], count: number): string[] {
  const fields = new Map<string, Set<string>>();
  for (const { address, field } of edges) {
    fields.set(address, (fields.get(address) ?? new Set()).add(field));
  }
  const byRoles = new Map<string, string[]>();
  for (const [address, roles] of [...fields].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const key = `${[...roles].toSorted().join('+')} ${kindOf(address)}`;
    byRoles.set(key, [...(byRoles.get(key) ?? []), address]);
  }
  const chosen: string[] = [];
  for (let round = 0; chosen.length < Math.min(count, fields.size); round += 1) {
    chosen.push(...[...byRoles.values()].flatMap((addresses) => addresses[round] ?? []));
  }
  return chosen.slice(0, count);
}

export function kindOf(address: string): 'IPV4' | 'IPV6' | 'DOMAIN' {
  if (address.includes(':')) return 'IPV6';
  return /^[\d.]+$/.test(address) ? 'IPV4' : 'DOMAIN';
}

const SPELLINGS: Readonly<Record<ReturnType<typeof kindOf>, readonly ((address: string) => string)[]>> = {
  IPV4: [
    (address) => address,
    (address) => `::ffff:${address}`,
    (address) => `[::FFFF:${address}]`,
    (address) => ` ${address} `,
  ],
  IPV6: [
    (address) => address.toUpperCase(),
    (address) => `[${address}]`,
    (address) => address.replace('::', `:${'0:'.repeat(9 - address.split(':').length)}`),
  ],
  DOMAIN: [(address) => address.toUpperCase(), (address) => `${address}.`],
};

/** The same address as somebody else may write it. */
export function respell(address: string, index: number): string {
  const spellings = SPELLINGS[kindOf(address)];
  return spellings[index % spellings.length]!(address);
}
