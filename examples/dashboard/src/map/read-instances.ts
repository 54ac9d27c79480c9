import type {
  FlowState,
  MapFlowsQuery,
  MapMediaQuery,
  MapMongoQuery,
  MapRedisQuery,
  ResourceStatus,
} from '../gql/hooks.js';
import { formatCount } from '../ui/format.js';
import { toState } from '../ui/state.js';
import { emptyPart, type Kind, type MapNode, type WorldPart } from './world.js';

type MaybeHost = { address: string } | null;

/** A resource with those who are connected to it. */
interface Peopled {
  kind: Kind;
  id: string;
  name: string | null;
  status: ResourceStatus | FlowState;
  /** Where it stands itself. */
  at: readonly MaybeHost[];
  /** Who is connected, as far as it is known. */
  people: readonly MaybeHost[];
  /** Whether everybody is known. */
  isWhole: boolean;
  noun: string;
  /** How many they are, where it is told. */
  count: number | null | undefined;
}

/** MongoDB instances and their clients. */
export function readMongo({ mongoInstances }: MapMongoQuery): WorldPart {
  return readPeopled(
    mongoInstances?.nodes.map(({ host, clientConnections, ...instance }) => ({
      ...instance,
      kind: 'mongo',
      at: [host],
      people: clientConnections?.nodes.map((row) => row.host) ?? [],
      isWhole: clientConnections?.complete ?? false,
      noun: 'client',
      count: clientConnections?.totalCount ?? clientConnections?.nodes.length,
    })),
  );
}

/** Redis instances and their sessions. */
export function readRedis({ redisInstances }: MapRedisQuery): WorldPart {
  return readPeopled(
    redisInstances?.nodes.map(({ hosts, sessionSummary, ...instance }) => ({
      ...instance,
      kind: 'redis',
      at: hosts,
      people: sessionSummary?.groups.map(({ host }) => host) ?? [],
      isWhole: sessionSummary?.complete ?? false,
      noun: 'session',
      count: sessionSummary?.sessionCount,
    })),
  );
}

/** Media servers and the far ends of their connections. */
export function readMedia({ mediaServers }: MapMediaQuery): WorldPart {
  return readPeopled(
    mediaServers?.nodes.map(({ host, connections, connectionCount, ...server }) => ({
      ...server,
      kind: 'media',
      at: [host],
      people: connections?.nodes.map(({ far }) => far) ?? [],
      isWhole: connections?.complete ?? false,
      noun: 'connection',
      count: connectionCount,
    })),
  );
}

/** Flows and the hosts at the ends of their inputs and outputs. */
export function readFlows({ flows }: MapFlowsQuery): WorldPart {
  return readPeopled(
    flows?.nodes.map(({ inputs, outputs, state, ...flow }) => {
      const endpoints = [...inputs, ...outputs];
      const connected = endpoints.filter(({ realtime }) => realtime?.state === 'CONNECTED');
      return {
        ...flow,
        kind: 'flow',
        status: state,
        at: [],
        people: endpoints.flatMap(({ addresses }) => addresses.map(({ host }) => host)),
        isWhole: true,
        noun: 'live end',
        count: connected.length,
      };
    }),
  );
}

function readPeopled(resources: readonly Peopled[] = []): WorldPart {
  const part = emptyPart();
  for (const resource of resources) {
    const { id, at, people } = resource;
    part.nodes.push(toNode(resource));
    for (const host of at) if (host) part.standAt.set(host.address, id);
    const addresses = new Set(people.map((host) => host?.address));
    for (const address of addresses) {
      if (address !== undefined) part.links.push({ from: address, to: id, isIll: false });
    }
  }
  return part;
}

/** Nobody is said to be nobody only where everybody was asked. */
function toNode({ kind, id, name, status, people, isWhole, noun, count }: Peopled): MapNode {
  const state = toState(status);
  const isUntold = !isWhole && people.length === 0;
  const known = formatCount(count ?? people.length, noun);
  return {
    key: id,
    kind,
    label: name ?? id,
    detail: isUntold ? 'not told' : isWhole ? known : `≥ ${known}`,
    state: isUntold && state === 'well' ? 'unknown' : state,
  };
}
