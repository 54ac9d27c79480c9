import type { MediaPlan } from '../../../../emulator/world/cast.js';
import { occupantOf, type Occupant } from '../../../../emulator/world/turnover.js';
import type { World } from '../../../../emulator/world/world.js';
import { layOutSlots, type ConnectionKind, type MediaSlot } from './connection-kinds.js';
import { listFarAddresses, type FarAddresses } from './far-addresses.js';

/** An address with a port. */
export interface SocketName {
  address: string;
  port: number;
}

/** A connection of a media server at a moment. */
export interface MediaConnection {
  kind: ConnectionKind;
  /** Its slot's place among the server's. */
  slot: number;
  /** Unix milliseconds. */
  since: number;
  /** A 32-bit number of its own. */
  key: number;
  /** Id of the carrier; the layers of the stack have the ids that follow it. */
  id: number;
  far: SocketName;
  near: SocketName;
  /** Bytes since it began. */
  rx: number;
  tx: number;
  /** The stream on it, or null. */
  stream: MediaStream | null;
}

/** A stream that comes in, or a copy of one that goes out. */
export interface MediaStream {
  id: number;
  name: string;
  /** Id of the stream that it is a copy of; null for one that comes in. */
  source: number | null;
  /** Ids of its copies; empty for one that goes out. */
  outputs: readonly number[];
}

/** A media server at a moment in virtual Unix milliseconds. */
export interface Scene {
  world: World;
  plan: MediaPlan;
  now: number;
}

const streamNames: readonly string[] = [
  'derby',
  'news',
  'concert',
  'paddock',
  'studio-b',
  'marathon',
  'finish',
];

/** A carrier and the layers on it: no stack here is higher than seven. */
const IDS_PER_CONNECTION = 8;
const FIRST_ID = 80;

/** A server's network connections, those that bring streams in first. */
export function listMediaConnections(scene: Scene): MediaConnection[] {
  const { cast, size } = scene.world;
  const isFirst = scene.plan === cast.media[0];
  const slots = layOutSlots(isFirst ? size.mediaConnectionsLargest : size.mediaConnections);
  const addresses = listFarAddresses(scene.world, scene.plan);
  const connections = slots.flatMap((slot) => {
    const identity = { seed: scene.world.seed, topic: `ems/${scene.plan.name}`, index: slot.index };
    const occupant = occupantOf(identity, scene.world.clock.startedAt, scene.now);
    if (occupant === null) return [];
    const number = slot.index + occupant.generation * slots.length;
    return [connect(scene, addresses, { ...slot, ...occupant, number })];
  });
  return linkStreams(connections, slots);
}

type Place = MediaSlot & Occupant & { number: number };

function connect(scene: Scene, addresses: FarAddresses, place: Place): MediaConnection {
  const { kind, key, since, index, rank, number } = place;
  const seconds = (scene.now - since) / 1000;
  const pace = 0.5 + (key % 1000) / 1000;
  const candidates = addresses[kind.name];
  const far = candidates[rank % candidates.length] ?? scene.plan.publicAddress;
  const near = far.startsWith('10.') ? scene.plan.nearAddress : scene.plan.publicAddress;
  const ephemeral = 32_768 + ((index * 31 + place.generation * 9973) % 28_000);
  const [farPort, nearPort] = kind.direction === 'in' ? [ephemeral, kind.port] : [kind.port, ephemeral];
  return {
    kind,
    key,
    since,
    slot: index,
    id: FIRST_ID + number * IDS_PER_CONNECTION,
    far: { address: far, port: farPort },
    near: { address: near, port: nearPort },
    rx: Math.floor(seconds * kind.rxRate * pace),
    tx: Math.floor(seconds * kind.txRate * pace),
    stream: kind.streamType && { id: 1 + number, name: nameOf(index), source: null, outputs: [] },
  };
}

function nameOf(slot: number): string {
  const round = Math.floor(slot / streamNames.length);
  return `${streamNames[slot % streamNames.length] ?? 'stream'}${round === 0 ? '' : `-${round + 1}`}`;
}

/** Gives each stream that goes out its source; where that is gone, the connection waits without a stream. */
function linkStreams(
  connections: readonly MediaConnection[],
  slots: readonly MediaSlot[],
): MediaConnection[] {
  const sourceSlots = slots.filter(({ kind }) => kind.streamType?.startsWith('I')).map(({ index }) => index);
  const sources = new Map(connections.map(({ slot, stream }) => [slot, stream]));
  const outputs = new Map<number, number[]>(sourceSlots.map((slot) => [slot, []]));
  const linked = connections.map((connection) => {
    const { stream, slot, kind } = connection;
    if (stream === null || kind.streamType !== 'ONR') return connection;
    const sourceSlot = sourceSlots[slot % sourceSlots.length] ?? -1;
    outputs.get(sourceSlot)?.push(stream.id);
    const source = sources.get(sourceSlot) ?? null;
    return { ...connection, stream: source && { ...stream, name: source.name, source: source.id } };
  });
  return linked.map((connection) => {
    const { stream, slot } = connection;
    const copies = outputs.get(slot);
    return stream === null || copies === undefined
      ? connection
      : { ...connection, stream: { ...stream, outputs: copies } };
  });
}
