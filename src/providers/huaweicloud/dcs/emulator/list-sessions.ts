import { hash } from '../../../../emulator/world/random.js';
import { occupantOf, type Occupant } from '../../../../emulator/world/turnover.js';
import type { World } from '../../../../emulator/world/world.js';
import { seesClients, type RedisInstance, type RedisNode } from './redis-instance.js';
import { activityOf, calmRow } from './session-activity.js';
import { listCallers, type Caller } from './session-callers.js';
import type { ClientInfo } from './wire-types.js';

/** A node of an instance, at a moment in Unix milliseconds. */
export interface SessionScope {
  instance: RedisInstance;
  node: RedisNode;
  now: number;
}

/** Connections that each proxy keeps to each server behind it. */
const connectionsPerProxy = 4;

/** The sessions open on a node, as CLIENT LIST has them: by client id. */
export function listSessions(world: World, scope: SessionScope): ClientInfo[] {
  const { instance, node, now } = scope;
  const slots = countSlots(world, instance, node);
  const callers = seesClients(instance, node)
    ? listCallers(world, instance, slots)
    : instance.plan.proxies.map((address) => ({ address, name: '', user: 'default' }));
  const rows = Array.from({ length: slots }, (_, index) => {
    const slot = { seed: world.seed, topic: `dcs/${node.nodeId}`, index };
    const occupant = occupantOf(slot, world.clock.startedAt, now);
    if (occupant === null) return [];
    // The first slots go round, so that each caller is there; the others fall where they fall.
    const caller = callers[(index < callers.length ? index : occupant.key) % callers.length];
    return caller === undefined ? [] : [toClientInfo(scope, caller, { ...occupant, index })];
  });
  return [...listReplication(scope), ...rows.flat()];
}

function countSlots(world: World, instance: RedisInstance, node: RedisNode): number {
  if (!seesClients(instance, node)) return instance.plan.proxies.length * connectionsPerProxy;
  const first = instance.nodes.find((candidate) => seesClients(instance, candidate));
  if (instance.traits.busiest && node === first) return world.size.redisSessionsLargest;
  const share = node.kind === 'slave' ? 0.2 : 0.5 + hash(world.seed, node.nodeId) / 0x1_0000_0000;
  return Math.round(world.size.redisSessions * share);
}

function toClientInfo({ instance, now }: SessionScope, caller: Caller, session: Session): ClientInfo {
  const { key } = session;
  const age = Math.floor((now - session.since) / 1000);
  const { periodSeconds, row } = activityOf(key);
  return {
    id: idOf(session),
    ...endsOf(instance, caller.address, session),
    name: caller.name,
    age,
    idle: Math.min(age, Math.floor(now / 1000 + key) % periodSeconds),
    fd: String(8 + session.index),
    db: instance.plan.mode === 'cluster' ? '0' : String(key % 17 === 0 ? 1 : 0),
    network: 'vpc',
    user: caller.user,
    ...row,
  };
}

type Session = Occupant & { index: number };

/** Redis numbers its clients from the first to the last and never uses a number again. */
function idOf({ index, generation }: Session): string {
  return String(1000 + index + generation * 1_000_000);
}

/**
 * Where pass-through is off, Redis sees an address of the VPC endpoint (198.19.0.0/16: DCS User Guide,
 * "Client IP Pass-through"). That `peer` then holds the client is inferred from the documented example.
 */
function endsOf(
  { traits }: RedisInstance,
  address: string,
  { key, index, generation }: Session,
): Pick<ClientInfo, 'addr' | 'peer'> {
  // 31 and 28,000 have no common factor: neighbours differ, and no two slots of a host share a port.
  const real = withPort(address, 32_768 + ((index * 31 + generation * 9973) % 28_000));
  const endpoint = withPort(`198.19.${(key >>> 8) & 255}.${(key >>> 16) & 255}`, 1024 + (key % 30_000));
  return {
    visible: { addr: real, peer: real },
    'in-peer': { addr: endpoint, peer: real },
    hidden: { addr: endpoint, peer: endpoint },
  }[traits.clients];
}

function withPort(address: string, port: number): string {
  return address.includes(':') ? `[${address}]:${port}` : `${address}:${port}`;
}

/** A server's links to the other servers of its shard: S is a replica, M the master. */
function listReplication({ instance, node, now }: SessionScope): ClientInfo[] {
  if (node.kind === 'proxy') return [];
  const partners = instance.nodes.filter(
    (other) => other.shard === node.shard && other.kind !== node.kind && other.status === 'Active',
  );
  return partners.map((other, index) => toReplicationLink(instance, other, { index, now }));
}

function toReplicationLink(
  instance: RedisInstance,
  other: RedisNode,
  { index, now }: { index: number; now: number },
): ClientInfo {
  const isMaster = other.kind === 'master';
  const addr = withPort(other.address, isMaster ? instance.plan.port : 40_000 + index);
  return {
    ...calmRow,
    id: String(5 + index),
    addr,
    peer: addr,
    name: '',
    cmd: isMaster ? 'ping' : 'replconf',
    age: Math.floor((now - instance.createdAt) / 1000),
    idle: Math.floor(now / 1000) % 2,
    flags: isMaster ? 'M' : 'S',
    fd: String(6 + index),
    db: '0',
    network: 'vpc',
    user: 'default',
  };
}
