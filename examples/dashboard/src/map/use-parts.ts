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
  type Service,
} from '../gql/hooks.js';
import { useGraphClient } from '../graph/graph-context.js';
import { useServices } from '../graph/services-context.js';
import { isCut, joinNotes, type Beginning, type PageNotes } from '../graph/page.js';
import { readAccelerators } from './read-accelerators.js';
import { readFlows, readMedia, readMongo, readRedis } from './read-instances.js';
import type { Counted } from '../ui/gaps.js';
import type { WorldPart } from './world.js';

/** How whole one service's part is. */
export interface PartNotes extends Pick<PageNotes, 'gaps' | 'sources'> {
  service: Service;
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
  service: Service;
  name: string;
  /** What people are told of, e.g. `instance`. */
  noun: string;
  read: (data: Data) => WorldPart;
  /** All pages that the part rests on. */
  pagesOf: (data: Data) => Pages;
}

const accelerators: PartRule<MapAcceleratorsQuery> = {
  service: 'GAAP',
  name: 'GAAP',
  noun: 'proxy',
  read: readAccelerators,
  pagesOf: (data) => [data.proxies, data.proxyGroups, data.realServers, data.listeners],
};

const mongo: PartRule<MapMongoQuery> = {
  service: 'MONGODB',
  name: 'MongoDB',
  noun: 'instance',
  read: readMongo,
  pagesOf: ({ mongoInstances: list }) => [list, ...(list?.nodes.map((row) => row.clientConnections) ?? [])],
};

const redis: PartRule<MapRedisQuery> = {
  service: 'DCS',
  name: 'Redis',
  noun: 'instance',
  read: readRedis,
  pagesOf: ({ redisInstances: list }) => [list, ...(list?.nodes.map((row) => row.sessionSummary) ?? [])],
};

const media: PartRule<MapMediaQuery> = {
  service: 'EMS',
  name: 'Media servers',
  noun: 'server',
  read: readMedia,
  pagesOf: ({ mediaServers: list }) => [list, ...(list?.nodes.map((row) => row.connections) ?? [])],
};

const flows: PartRule<MapFlowsQuery> = {
  service: 'STREAMLINK',
  name: 'Flows',
  noun: 'flow',
  read: readFlows,
  pagesOf: (data) => [data.flows],
};

/** What each service with an account knows, as it arrives: a slow one keeps nobody waiting. */
export function useParts(): { parts: WorldPart[]; notes: PartNotes[] } {
  const services = useServices();
  const having = ({ service }: { service: Service }) => ({ enabled: services.has(service) });
  const [gaap, gaapNotes] = usePart(useMapAcceleratorsQuery({}, having(accelerators)), accelerators);
  const [mongodb, mongodbNotes] = usePart(useMapMongoQuery({}, having(mongo)), mongo);
  const [dcs, dcsNotes] = usePart(useMapRedisQuery({}, having(redis)), redis);
  const [ems, emsNotes] = usePart(useMapMediaQuery({}, having(media)), media);
  const [streamlink, streamlinkNotes] = usePart(useMapFlowsQuery({}, having(flows)), flows);
  const parts = useMemo(
    () => [gaap, mongodb, dcs, ems, streamlink].filter((part) => part !== undefined),
    [gaap, mongodb, dcs, ems, streamlink],
  );
  const notes = [gaapNotes, mongodbNotes, dcsNotes, emsNotes, streamlinkNotes];
  return { parts, notes: notes.filter(({ service }) => services.has(service)) };
}

function usePart<Data>(query: Asked<Data>, rule: PartRule<Data>): [WorldPart | undefined, PartNotes] {
  const client = useGraphClient();
  const { data, error, refetch } = query;
  const { service, name, noun, read, pagesOf } = rule;
  const part = useMemo(() => data && read(data), [data, read]);
  const pages = data ? pagesOf(data) : [];
  const { gaps, sources, complete: isWhole } = joinNotes(pages);
  const of = { count: part?.nodes.length ?? 0, noun };
  const failures = data ? client.errorsOf(data) : [];
  const errors = [...(error ? [error] : []), ...failures].map(({ message }) => message);
  const isAwaited = !data && !error;
  const isShort = pages.some((page) => page && isCut(page));
  const whole = isWhole && errors.length === 0;
  const notes = { service, name, of, isAwaited, isWhole: whole, isCut: isShort };
  return [part, { ...notes, errors, gaps, sources, refetch }];
}
