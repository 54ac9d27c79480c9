import { listAddresses } from '../../../core/address.js';
import type { RedisInstance } from '../../../graph/dcs/redis-instance.js';
import type { Session } from '../../../graph/dcs/session.js';
import type { AddressedList } from '../../../upstream/address-index.js';
import type { Step } from '../../../upstream/list.js';
import { readySource, toGapRecord, type CurrentReader } from '../../../upstream/row-source.js';
import type { Target } from '../../../upstream/target.js';
import { dcsActions } from './actions.js';
import { addressesOf } from './instances.js';
import { readRegion, type RegionInstance } from './read-region.js';
import { ALL_SESSIONS, sessionSource, withoutNodes } from './sessions.js';

const { BatchShowNodesInformation, ListClients, ListInstances, ScanClients } = dcsActions;

/** An instance with every address that is its own or one of its nodes'. */
export interface SeenInstance {
  id: string;
  instance: RedisInstance;
  addresses: readonly string[];
}

/** The instances by the addresses and names that clients connect to, and by those of their nodes. */
export function instancesByAddress(targets: readonly Target[]): AddressedList<SeenInstance> {
  return {
    name: 'dcs.instances',
    list: { sources: (current) => eachTarget(targets, (target) => eachInstance(current, target)) },
    action: ListInstances,
    foundBy: BatchShowNodesInformation,
    addressesOf: ({ addresses }) => addresses,
  };
}

/** The sessions of some accounts and regions by the host of their client: every node that sees clients is asked. */
export function sessionsByAddress(targets: readonly Target[]): AddressedList<Session> {
  return {
    name: 'dcs.sessions',
    list: { sources: (current) => eachTarget(targets, (target) => eachNode(current, target)) },
    action: ListClients,
    foundBy: BatchShowNodesInformation,
    addressesOf: ({ hostAddress }) => (hostAddress === null ? [] : [hostAddress]),
  };
}

async function* eachTarget<Row>(
  targets: readonly Target[],
  stepsOf: (target: Target) => AsyncIterable<Step<Row>>,
): AsyncGenerator<Step<Row>> {
  for (const target of targets) yield await Promise.resolve({ kind: 'part', steps: stepsOf(target) });
}

async function* eachInstance(current: CurrentReader, target: Target): AsyncGenerator<Step<SeenInstance>> {
  yield { kind: 'costs-a-call' };
  const { instances, observed, gaps } = await readRegion(current(), target);
  for (const gap of gaps) yield { kind: 'gap', gap };
  for (const record of observed) yield { kind: 'observed', observed: record };
  const [listed] = observed;
  if (!listed) return;
  const place = { target, action: ListInstances.name, resourceId: null };
  yield { kind: 'source', source: readySource(place, instances.map(toSeen), listed) };
}

function toSeen({ instance, nodes }: RegionInstance): SeenInstance {
  const ofNodes = listAddresses(...(nodes ?? []).map(({ address }) => address));
  return { id: instance.id, instance, addresses: [...addressesOf(instance), ...ofNodes] };
}

async function* eachNode(current: CurrentReader, target: Target): AsyncGenerator<Step<Session>> {
  yield { kind: 'costs-a-call' };
  const { instances, nodes, observed, gaps } = await readRegion(current(), target);
  for (const gap of gaps) yield { kind: 'gap', gap };
  for (const record of observed) yield { kind: 'observed', observed: record };
  for (const { instance } of instances.filter((each) => each.nodes?.length === 0)) {
    const place = { target, action: ScanClients.name, resourceId: instance.resourceId };
    yield { kind: 'gap', gap: toGapRecord(place, withoutNodes(target, instance)) };
  }
  for (const node of nodes.filter(({ seesClients }) => seesClients)) {
    yield { kind: 'source', source: sessionSource(target, node, ALL_SESSIONS) };
  }
}
