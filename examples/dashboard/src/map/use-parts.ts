import { useMemo } from 'react';
import {
  useMapAcceleratorsQuery,
  useMapFlowsQuery,
  useMapMediaQuery,
  useMapMongoQuery,
  useMapRedisQuery,
} from '../gql/hooks.js';
import { joinPages, type GraphPage, type Walk } from '../graph/page.js';
import { readAccelerators } from './read-accelerators.js';
import { readFlows, readMedia, readMongo, readRedis } from './read-instances.js';
import type { WorldPart } from './world.js';

/** How whole one service's part is. */
export interface PartNotes extends Pick<Walk<unknown>, 'gaps' | 'sources'> {
  name: string;
  isAwaited: boolean;
  isWhole: boolean;
  /** Why the service did not answer at all; null when it did. */
  error: Error | null;
  refetch: () => Promise<unknown>;
}

interface Asked<Data> {
  data: Data | undefined;
  error: Error | null;
  refetch: () => Promise<unknown>;
}

type Pages = (GraphPage<unknown> | null | undefined)[];

/** What each service knows, as it arrives: a slow one keeps nobody waiting. */
export function useParts(): { parts: WorldPart[]; notes: PartNotes[] } {
  const accelerators = usePart(
    'GAAP',
    useMapAcceleratorsQuery(),
    readAccelerators,
    ({ proxies, proxyGroups, listeners }) => [proxies, proxyGroups, listeners],
  );
  const mongo = usePart('MongoDB', useMapMongoQuery(), readMongo, ({ mongoInstances }) => [
    mongoInstances,
    ...(mongoInstances?.nodes.map((instance) => instance.clientConnections) ?? []),
  ]);
  const redis = usePart('Redis', useMapRedisQuery(), readRedis, ({ redisInstances }) => [
    redisInstances,
    ...(redisInstances?.nodes.map((instance) => instance.sessions) ?? []),
  ]);
  const media = usePart('Media servers', useMapMediaQuery(), readMedia, ({ mediaServers }) => [
    mediaServers,
    ...(mediaServers?.nodes.map((server) => server.connections) ?? []),
  ]);
  const flows = usePart('Flows', useMapFlowsQuery(), readFlows, (data) => [data.flows]);
  const all = [accelerators, mongo, redis, media, flows];
  const parts = all.map(({ part }) => part);
  return {
    // eslint-disable-next-line react-hooks/exhaustive-deps
    parts: useMemo(() => parts.filter((part) => part !== undefined), parts),
    notes: all.map(({ notes }) => notes),
  };
}

function usePart<Data>(
  name: string,
  query: Asked<Data>,
  read: (data: Data) => WorldPart,
  pagesOf: (data: Data) => Pages,
): { part: WorldPart | undefined; notes: PartNotes } {
  const { data, error, refetch } = query;
  const part = useMemo(() => data && read(data), [data, read]);
  const { gaps, sources, complete } = joinPages(data ? pagesOf(data) : []);
  return {
    part,
    notes: { name, isAwaited: !data && !error, isWhole: complete, error, gaps, sources, refetch },
  };
}
