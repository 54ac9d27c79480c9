/** A host that runs an application; it may be a client of databases and an origin behind GAAP at once. */
export interface AppHost {
  /** Host name, such as `orders-api-02`. */
  name: string;
  /** The application it runs, such as `orders-api`. */
  app: string;
  team: string;
  /** Private IPv4 address in 10.20.0.0/16. */
  address: string;
}

/** A planned TencentDB for MongoDB instance. */
export interface MongoPlan {
  name: string;
  resourceId: string;
  team: string;
  region: string;
  vip: string;
  port: number;
  sharded: boolean;
  /** Addresses of its members, three a shard, the primary of each first. */
  nodes: readonly string[];
  /** Addresses of its mongos routers; empty for a replica set. */
  mongos: readonly string[];
}

/** The cache modes of DCS. */
export type RedisMode = 'single' | 'ha' | 'cluster' | 'proxy' | 'ha_rw_split';

/** A planned DCS for Redis instance. */
export interface RedisPlan {
  name: string;
  resourceId: string;
  team: string;
  region: string;
  mode: RedisMode;
  /** Addresses of the instance: several for a Redis cluster. */
  addresses: readonly string[];
  port: number;
  domain: string;
  /** Addresses of its data nodes: master and replica of each shard, in turn. */
  nodes: readonly string[];
  /** Addresses of its proxies; empty where the mode has none. */
  proxies: readonly string[];
}

/** A planned EvoStream media server. */
export interface MediaPlan {
  name: string;
  nearAddress: string;
  publicAddress: string;
  /** `proxy`: reached through the web server's proxy with Basic auth. */
  door: 'direct' | 'proxy';
}

/** What a GAAP proxy forwards to. */
export interface AcceleratorTarget {
  kind: 'app' | 'mongo' | 'redis' | 'media' | 'ingest';
  /** The application, instance or server; empty for `ingest`. */
  name: string;
}

/** A planned GAAP proxy. */
export interface AcceleratorPlan {
  name: string;
  resourceId: string;
  accessAddress: string;
  /** The address that its origins see as their client. */
  forwardAddress: string;
  accessRegion: string;
  realServerRegion: string;
  domain: string;
  /** Id of its proxy group, or null. */
  group: string | null;
  target: AcceleratorTarget;
}

/** StreamLink's own addresses. */
export interface MediaEdges {
  /** Where inputs are received. */
  ingest: readonly string[];
  /** Where outputs come from. */
  egress: readonly string[];
}

/** Who and what there is, with the addresses that make one provider's answer meet another's. */
export interface Cast {
  apps: readonly AppHost[];
  mongo: readonly MongoPlan[];
  redis: readonly RedisPlan[];
  media: readonly MediaPlan[];
  accelerators: readonly AcceleratorPlan[];
  mediaEdges: MediaEdges;
  /** Public addresses of viewers and partners. */
  viewers: readonly string[];
  /** The cloud's own addresses, in 169.254.128.0/17. */
  monitors: readonly string[];
}

/** Forward addresses of the proxies that lead to this target: they are among its clients. */
export function listForwarders(cast: Cast, target: AcceleratorTarget): string[] {
  return cast.accelerators
    .filter((plan) => plan.target.kind === target.kind && plan.target.name === target.name)
    .map((plan) => plan.forwardAddress);
}

/** Addresses of the applications that use a team's databases: the team's own first, then the others. */
export function listTeamFirst(cast: Cast, team: string): string[] {
  const own = cast.apps.filter((app) => app.team === team);
  const others = cast.apps.filter((app) => app.team !== team);
  return [...own, ...others].map((app) => app.address);
}

/** The address of a short-lived worker (10.96.0.0/11): as many distinct clients as a large world needs. */
export function workerAddress(index: number): string {
  return `10.${96 + ((index >> 16) & 31)}.${(index >> 8) & 255}.${index & 255}`;
}
