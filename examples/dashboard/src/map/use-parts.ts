import { useMemo } from 'react';
import {
  useMapAcceleratorsQuery,
  useMapFlowsQuery,
  useMapMediaQuery,
  useMapMongoQuery,
  useMapRedisQuery,
  type MapAcceleratorsQuery,
  type MapFlowsQuery,
  type MapMediaQuery,
  type MapMongoQuery,
  type MapRedisQuery,
} from '../gql/hooks.js';
import { useGraphClient } from '../graph/graph-context.js';
import { isCut, joinNotes, type Beginning, type PageNotes } from '../graph/page.js';
import { readAccelerators } from './read-accelerators.js';
import { readFlows, readMedia, readMongo, readRedis } from './read-instances.js';
import type { Counted } from '../ui/gaps.js';
import type { WorldPart } from './world.js';

/** How whole one service's part is. */
export interface PartNotes extends Pick<PageNotes, 'gaps' | 'sources'> {
  name: string;
  /** Of how many things people are told. */
  of: Counted;
  isAwaited: boolean;
  isWhole: boolean;
  /** Whether some list is longer than what is drawn of it. */
  isCut: boolean;
  /** Why the service did not answer at all, or which of its fields failed. */
  errors: readonly string[];
  refetch: () => Promise<unknown>;
}

interface Asked<Data> {
  data: Data | undefined;
  error: Error | null;
  refetch: () => Promise<unknown>;
}

type Pages = ((PageNotes & Beginning) | null | undefined)[];

/** How one service's part of the map is asked for, and read. */
interface PartRule<Data> {
  name: string;
  /** What people are told of, e.g. `instance`. */
  noun: string;
  read: (data: Data) => WorldPart;
  /** All pages that the part rests on. */
  pagesOf: (data: Data) => Pages;
}

const accelerators: PartRule<MapAcceleratorsQuery> = {
  name: 'GAAP',
  noun: 'proxy',
  read: readAccelerators,
  pagesOf: (data) => [data.proxies, data.proxyGroups, data.realServers, data.listeners],
};

const mongo: PartRule<MapMongoQuery> = {
  name: 'MongoDB',
  noun: 'instance',
  read: readMongo,
  pagesOf: ({ mongoInstances: list }) => [list, ...(list?.nodes.map((row) => row.clientConnections) ?? [])],
};

const redis: PartRule<MapRedisQuery> = {
  name: 'Redis',
  noun: 'instance',
  read: readRedis,
  pagesOf: ({ redisInstances: list }) => [list, ...(list?.nodes.map((row) => row.sessionSummary) ?? [])],
};

const media: PartRule<MapMediaQuery> = {
  name: 'Media servers',
  noun: 'server',
  read: readMedia,
  pagesOf: ({ mediaServers: list }) => [list, ...(list?.nodes.map((row) => row.connections) ?? [])],
};

const flows: PartRule<MapFlowsQuery> = {
  name: 'Flows',
  noun: 'flow',
  read: readFlows,
  pagesOf: (data) => [data.flows],
};

/** What each service knows, as it arrives: a slow one keeps nobody waiting. */
export function useParts(): { parts: WorldPart[]; notes: PartNotes[] } {
  const [gaap, gaapNotes] = usePart(useMapAcceleratorsQuery(), accelerators);
  const [mongodb, mongodbNotes] = usePart(useMapMongoQuery(), mongo);
  const [dcs, dcsNotes] = usePart(useMapRedisQuery(), redis);
  const [ems, emsNotes] = usePart(useMapMediaQuery(), media);
  const [streamlink, streamlinkNotes] = usePart(useMapFlowsQuery(), flows);
  const parts = useMemo(
    () => [gaap, mongodb, dcs, ems, streamlink].filter((part) => part !== undefined),
    [gaap, mongodb, dcs, ems, streamlink],
  );
  return { parts, notes: [gaapNotes, mongodbNotes, dcsNotes, emsNotes, streamlinkNotes] };
}

function usePart<Data>(query: Asked<Data>, rule: PartRule<Data>): [WorldPart | undefined, PartNotes] {
  const client = useGraphClient();
  const { data, error, refetch } = query;
  const { name, noun, read, pagesOf } = rule;
  const part = useMemo(() => data && read(data), [data, read]);
  const pages = data ? pagesOf(data) : [];
  const { gaps, sources, complete: isWhole } = joinNotes(pages);
  const of = { count: part?.nodes.length ?? 0, noun };
  const failures = data ? client.errorsOf(data) : [];
  const errors = [...(error ? [error] : []), ...failures].map(({ message }) => message);
  const isAwaited = !data && !error;
  const isShort = pages.some((page) => page && isCut(page));
  const whole = isWhole && errors.length === 0;
  return [part, { name, of, isAwaited, isWhole: whole, isCut: isShort, errors, gaps, sources, refetch }];
}
