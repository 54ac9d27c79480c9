import {
  listForwarders,
  listTeamFirst,
  workerAddress,
  type AppHost,
} from '../../../../emulator/world/cast.js';
import { hash } from '../../../../emulator/world/random.js';
import type { World } from '../../../../emulator/world/world.js';
import type { RedisInstance } from './redis-instance.js';

/** A host that connects to an instance. */
export interface Caller {
  address: string;
  /** What it calls itself with CLIENT SETNAME; often nothing. */
  name: string;
  /** The ACL user that it logs in as. */
  user: string;
}

/** Host numbers of the applications that use one instance. */
const usualHosts = 16;
/** Connections per host of a usual pool; larger lists are filled with short-lived workers. */
const connectionsPerCaller = 24;

/** Who connects to an instance: as many hosts as `sessions` connections need. */
export function listCallers(world: World, instance: RedisInstance, sessions: number): Caller[] {
  const { cast } = world;
  const { plan, traits, index } = instance;
  const appOf = new Map(cast.apps.map((host) => [host.address, host]));
  const hosts = listTeamFirst(cast, plan.team).slice(0, usualHosts);
  const forwarders = listForwarders(cast, { kind: 'redis', name: plan.name });
  const workers = Math.max(0, Math.ceil(sessions / connectionsPerCaller) - hosts.length);
  return [
    ...(traits.ipv6Client ? ['2001:db8:30::15'] : []),
    ...hosts,
    ...forwarders,
    ...cast.monitors.slice(0, 1),
    ...Array.from({ length: workers }, (_, worker) => workerAddress(index * 5000 + worker)),
  ].map((address) => toCaller(world.seed, address, appOf.get(address)));
}

function toCaller(seed: number, address: string, host: AppHost | undefined): Caller {
  const named = host !== undefined && hash(seed, 'dcs/named', address) % 3 > 0;
  const user = host !== undefined && hash(seed, 'dcs/user', address) % 4 === 0 ? host.app : 'default';
  return { address, user, name: named ? host.app : '' };
}
