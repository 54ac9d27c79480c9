import { AppHost, Cast, MediaEdges, MediaPlan, MongoPlan, RedisMode, RedisPlan } from './cast.js';
import { applications, mediaNames, mongoNames, redisNames } from './cast-names.js';
import { createAccelerators } from './create-accelerators.js';
import { Random, randomFor } from './random.js';
import type { WorldRegions } from './regions.js';
import type { WorldSize } from './size.js';

/** The cast of a world: the same seed and size give the same one. */
export function createCast(seed: number, size: WorldSize, regions: WorldRegions): Cast {
  return {
    apps: numbered(size.apps, createApp),
    mongo: numbered(size.mongoInstances, mongoPlanner(randomFor(seed, 'cast/mongo'), regions)),
    redis: numbered(size.redisInstances, redisPlanner(randomFor(seed, 'cast/redis'), regions)),
    media: numbered(size.mediaServers, createMedia),
    accelerators: createAccelerators(randomFor(seed, 'cast/accelerators'), size),
    mediaEdges: createMediaEdges(size.flows),
    viewers: numbered(size.viewers, viewerAddress),
    monitors: numbered(6, (index) => `169.254.128.${9 + index}`),
  };
}

function numbered<T>(count: number, create: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => create(index));
}

/** A table's row for any number: past its end the rows come again, with a suffix to their names. */
function rowOf<Row extends { name: string }>(rows: readonly Row[], index: number): Row {
  const row = rows[index % rows.length];
  if (row === undefined) throw new RangeError('the table of names is empty');
  const round = Math.floor(index / rows.length);
  return round === 0 ? row : { ...row, name: `${row.name}-${round + 1}` };
}

function createApp(index: number): AppHost {
  const row = applications[index % applications.length] ?? { app: 'app', team: 'platform' };
  const host = Math.floor(index / applications.length) + 1;
  return {
    name: `${row.app}-${String(host).padStart(2, '0')}`,
    app: row.app,
    team: row.team,
    address: `10.20.${1 + (index % applications.length) + 20 * Math.floor(host / 200)}.${10 + (host % 200)}`,
  };
}

function mongoPlanner(random: Random, regions: WorldRegions): (index: number) => MongoPlan {
  return (index) => {
    const { name, team, region, sharded } = rowOf(mongoNames, index);
    const network = `10.20.${100 + (index % 120)}`;
    const first = 10 + 12 * (Math.floor(index / 120) % 20);
    return {
      name,
      team,
      sharded,
      resourceId: `cmgo-${random.letters(8)}`,
      region: regions.tencentcloud[region % regions.tencentcloud.length] ?? '',
      vip: `${network}.${first}`,
      port: 27017,
      nodes: numbered(sharded ? 6 : 3, (node) => `${network}.${first + 1 + node}`),
      mongos: numbered(sharded ? 2 : 0, (router) => `${network}.${first + 7 + router}`),
    };
  };
}

/** How many shards and proxies a Redis mode has. */
const redisShapes: Readonly<
  Record<RedisMode, { shards: number; replicas: number; proxies: number; addresses: number }>
> = {
  single: { shards: 1, replicas: 0, proxies: 0, addresses: 1 },
  ha: { shards: 1, replicas: 1, proxies: 0, addresses: 1 },
  cluster: { shards: 3, replicas: 1, proxies: 0, addresses: 3 },
  proxy: { shards: 2, replicas: 1, proxies: 3, addresses: 1 },
  ha_rw_split: { shards: 1, replicas: 2, proxies: 2, addresses: 1 },
};

function redisPlanner(random: Random, regions: WorldRegions): (index: number) => RedisPlan {
  return (index) => {
    const { name, team, region, mode } = rowOf(redisNames, index);
    const shape = redisShapes[mode];
    const network = `10.30.${index % 250}`;
    const first = 10 + 16 * (Math.floor(index / 250) % 15);
    const nodes = numbered(shape.shards * (1 + shape.replicas), (node) => `${network}.${first + 1 + node}`);
    const resourceId = random.uuid();
    return {
      name,
      team,
      mode,
      nodes,
      resourceId,
      region: regions.huaweicloud[region % regions.huaweicloud.length]?.name ?? '',
      // A Redis cluster has no address of its own: its instance names the masters' addresses.
      addresses: mode === 'cluster' ? nodes.filter((_, node) => node % 2 === 0) : [`${network}.${first}`],
      port: 6379,
      domain: `redis-${resourceId.slice(0, 8)}.dcs.example.com`,
      proxies: numbered(shape.proxies, (proxy) => `${network}.${first + 1 + nodes.length + proxy}`),
    };
  };
}

function createMedia(index: number): MediaPlan {
  return {
    name: rowOf(
      mediaNames.map((name) => ({ name })),
      index,
    ).name,
    nearAddress: `10.40.${1 + index}.40`,
    publicAddress: `203.0.113.${200 + (index % 50)}`,
    door: index % 2 === 0 ? 'direct' : 'proxy',
  };
}

function createMediaEdges(flows: number): MediaEdges {
  const count = Math.min(24, Math.max(2, flows));
  return {
    ingest: numbered(count, (index) => `198.51.100.${200 + index}`),
    egress: numbered(count, (index) => `198.51.100.${226 + index}`),
  };
}

/** The documentation range holds 250 IPv4 viewers, a third of the others come by IPv6 (RFC 5737, RFC 3849). */
function viewerAddress(index: number): string {
  if (index % 3 === 2) return `2001:db8:${(index >> 8).toString(16)}::${(index & 255).toString(16)}`;
  const number = index - Math.floor((index + 1) / 3);
  if (number < 250) return `192.0.2.${1 + number}`;
  // RFC 2544's benchmarking range, the half that hides no Redis client.
  return `198.18.${(number >> 8) & 127}.${number & 255}`;
}
