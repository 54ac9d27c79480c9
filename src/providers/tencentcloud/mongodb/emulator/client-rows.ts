import type { ClientConnection } from 'tencentcloud-sdk-nodejs/tencentcloud/services/mongodb/v20190725/mongodb_models.js';
import { listForwarders, listTeamFirst, workerAddress } from '../../../../emulator/world/cast.js';
import { hash } from '../../../../emulator/world/random.js';
import { periodOf } from '../../../../emulator/world/virtual-clock.js';
import type { World } from '../../../../emulator/world/world.js';
import type { EmulatedInstance } from './emulated-instance.js';

/** How long the set of clients stays as it is, in virtual milliseconds. */
const epochMs = 15_000;
/** A worker is away in one epoch of this many. */
const workerCycle = 40;
/** Workers of one instance have addresses of their own: this many are set aside for each. */
const workersPerInstance = 100_000;

/** The client rows of an instance at this moment. */
export type ClientRows = () => readonly ClientConnection[];

/** Client rows that are made once an epoch and then only sliced, however many there are. */
export function createClientRows(instance: EmulatedInstance, index: number, world: World): ClientRows {
  const clients = createClients(instance, index, world);
  let cached: { epoch: number; rows: readonly ClientConnection[] } | null = null;
  return () => {
    const epoch = periodOf(world.clock, epochMs);
    if (cached?.epoch !== epoch) cached = { epoch, rows: toRows(clients, epoch, world.seed) };
    return cached.rows;
  };
}

interface Client {
  address: string;
  kind: 'internal' | 'app' | 'worker';
  connections: number;
}

function createClients({ plan, clients }: EmulatedInstance, index: number, world: World): Client[] {
  const random = world.random(`mongodb/clients/${plan.resourceId}`);
  const internal = world.cast.monitors.slice(0, 3);
  const forwarders = listForwarders(world.cast, { kind: 'mongo', name: plan.name });
  const teamFirst = listTeamFirst(world.cast, plan.team);
  const hosts = teamFirst.slice(0, Math.min(teamFirst.length, 12 + Math.floor(clients / 10)));
  const named = [
    ...internal.map((address) => ({ address, kind: 'internal' as const, connections: random.integer(1, 4) })),
    ...forwarders.map((address) => ({ address, kind: 'app' as const, connections: random.integer(2, 30) })),
    ...hosts.map((address) => ({ address, kind: 'app' as const, connections: random.integer(4, 60) })),
  ].slice(0, clients);
  const workers = Array.from({ length: clients - named.length }, (_, worker) => ({
    address: workerAddress(index * workersPerInstance + worker),
    kind: 'worker' as const,
    connections: random.integer(1, 6),
  }));
  return [...named, ...workers];
}

function toRows(clients: readonly Client[], epoch: number, seed: number): ClientConnection[] {
  const rows: ClientConnection[] = [];
  clients.forEach(({ address, kind, connections }, position) => {
    if (kind === 'worker' && (epoch + hash(seed, position)) % workerCycle === 0) return;
    const swing = kind === 'internal' ? 0 : hash(seed, position, epoch) % 3;
    rows.push({ IP: address, Count: connections + swing, InternalService: kind === 'internal' });
  });
  return rows;
}
