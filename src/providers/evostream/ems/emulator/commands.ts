import { listHttpSessions } from './http-sessions.js';
import type { JsonValue } from './json-text.js';
import { listMediaConnections, type Scene } from './media-connection.js';
import { countConnections, toBandwidth, toExtendedCounters } from './server-counters.js';
import { listLayerIds, toConnection, toTimer } from './to-connection.js';
import { toStream, type JsonObject } from './to-stream.js';

/** What a command answers. */
export type Outcome = { data: JsonValue; description: string } | { failure: string };

/** One command of the run-time API. */
export interface CommandRule {
  /** As the documentation spells it. */
  name: string;
  /** The parameters it takes; a required one has no default. */
  parameters: Readonly<Record<string, { default?: string }>>;
  run(scene: Scene, parameters: ReadonlyMap<string, string>): Outcome;
}

/** Timers of every server; their stacks have no network below them. */
const timerIds: readonly number[] = [1, 2, 3, 4, 5];

const rules: readonly CommandRule[] = [
  {
    name: 'listConnections',
    parameters: { excludeNonNetworkProtocols: { default: '1' } },
    run: (scene, parameters) => {
      const connections = listMediaConnections(scene).map((connection) =>
        toConnection(connection, scene.now),
      );
      const timers = isOn(parameters.get('excludenonnetworkprotocols')) ? [] : listTimers(scene);
      return { data: [...connections, ...timers], description: 'Available connections' };
    },
  },
  {
    // Which of a stack's ids is listed, and whether timers are, is not documented; the outermost and yes, assumed.
    name: 'listConnectionsIds',
    parameters: {},
    run: (scene) => {
      const ids = listMediaConnections(scene).map((connection) => listLayerIds(connection).at(-1) ?? 0);
      return { data: [...ids, ...timerIds], description: 'Available connection ids' };
    },
  },
  {
    name: 'getConnectionInfo',
    parameters: { id: {} },
    run: (scene, parameters) => findConnection(scene, Number(parameters.get('id'))),
  },
  {
    name: 'getConnectionsCount',
    parameters: {},
    run: (scene) => ({ data: { count: countConnections(scene) }, description: 'Connections count' }),
  },
  {
    name: 'getConnectionsCountLimit',
    parameters: {},
    run: (scene) => ({ data: toCountLimit(scene), description: 'Connections count limit' }),
  },
  {
    name: 'getExtendedConnectionCounters',
    parameters: {},
    run: (scene) => ({ data: toExtendedCounters(scene), description: 'Connection counters' }),
  },
  {
    name: 'listStreams',
    parameters: { disableInternalStreams: { default: '1' } },
    run: (scene, parameters) => {
      const internal = isOn(parameters.get('disableinternalstreams')) ? [] : [toInternalStream(scene)];
      return { data: [...listStreams(scene), ...internal], description: 'Available streams' };
    },
  },
  {
    name: 'listHttpStreamingSessions',
    parameters: {},
    run: (scene) => ({ data: listHttpSessions(scene), description: 'Available HTTP streaming sessions' }),
  },
  {
    name: 'getBandwidth',
    parameters: {},
    run: (scene) => ({ data: toBandwidth(scene), description: 'Bandwidth' }),
  },
  {
    name: 'version',
    parameters: {},
    run: ({ plan, world }) => ({ data: toVersion(world.cast.media.indexOf(plan)), description: 'Version' }),
  },
];

/** The rule of a command, however the caller spells its capitals; undefined for a command that is none. */
export function findRule(name: string): CommandRule | undefined {
  return rules.find((rule) => rule.name.toLowerCase() === name.toLowerCase());
}

function isOn(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

function listTimers({ world, now }: Scene): JsonObject[] {
  return timerIds.map((id) => toTimer(id, world.clock.startedAt, now));
}

function findConnection(scene: Scene, id: number): Outcome {
  const description = 'Connection information';
  const connection = listMediaConnections(scene).find((candidate) => listLayerIds(candidate).includes(id));
  if (connection !== undefined) return { data: toConnection(connection, scene.now), description };
  if (!timerIds.includes(id)) return { failure: 'Connection not found' };
  return { data: toTimer(id, scene.world.clock.startedAt, scene.now), description };
}

function listStreams(scene: Scene): JsonObject[] {
  return listMediaConnections(scene).flatMap((connection) =>
    connection.stream === null ? [] : [toStream(connection, connection.stream, scene.now)],
  );
}

/** A stream between the server's own processes; what sets one apart is not documented, the loopback assumed. */
function toInternalStream(scene: Scene): JsonObject {
  const [first] = listStreams(scene);
  return {
    ...first,
    uniqueId: 0,
    farIp: '127.0.0.1',
    nearIp: '127.0.0.1',
    ip: '127.0.0.1',
    name: 'internal',
  };
}

/** Every other server misspells `current`, as the documented example does, and has no limit: 0. */
function toCountLimit(scene: Scene): JsonObject {
  const current = countConnections(scene);
  const isMisspelt = scene.world.cast.media.indexOf(scene.plan) % 2 === 1;
  return isMisspelt ? { cuurent: current, limit: 0 } : { current, limit: 5000 };
}

function toVersion(index: number): JsonObject {
  const isOld = index % 2 === 1;
  return {
    banner: 'EvoStream Media Server (www.evostream.com)',
    branchName: '',
    buildDate: isOld ? 1_448_236_800 : '2016-09-28T04:13:37.000',
    buildNumber: isOld ? '3810' : '5221',
    codeName: 'Emulated',
    hash: '',
    releaseNumber: isOld ? '1.7.0' : '2.0.0',
  };
}
