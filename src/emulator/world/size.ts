/** How large a world is: numbers of resources, and of connections on them. */
export interface WorldSize {
  /** Application hosts that play several roles. */
  apps: number;
  /** Public addresses of viewers and partners. */
  viewers: number;
  /** GAAP proxies, grouped ones included. */
  proxies: number;
  /** GAAP proxy groups; each takes up to three proxies. */
  proxyGroups: number;
  /** Listeners of a usual proxy or group, over all protocols. */
  listenersPerProxy: number;
  /** TCP listeners of the busiest proxy. */
  listenersLargest: number;
  mongoInstances: number;
  /** Client rows of a usual MongoDB instance. */
  mongoClients: number;
  /** Client rows of the busiest MongoDB instance. */
  mongoClientsLargest: number;
  /** Running operations of a usual MongoDB instance. */
  mongoOperations: number;
  redisInstances: number;
  /** Sessions of a usual Redis node. */
  redisSessions: number;
  /** Sessions of the busiest Redis node. */
  redisSessionsLargest: number;
  flows: number;
  mediaServers: number;
  /** Connections of a usual media server. */
  mediaConnections: number;
  /** Connections of the busiest media server. */
  mediaConnectionsLargest: number;
}

interface SizeRule {
  usual: number;
  min: number;
  max: number;
}

const sizeRules: Readonly<Record<keyof WorldSize, SizeRule>> = {
  apps: { usual: 60, min: 1, max: 5_000 },
  viewers: { usual: 400, min: 1, max: 50_000 },
  proxies: { usual: 36, min: 0, max: 5_000 },
  proxyGroups: { usual: 3, min: 0, max: 200 },
  listenersPerProxy: { usual: 8, min: 0, max: 500 },
  listenersLargest: { usual: 64, min: 0, max: 5_000 },
  mongoInstances: { usual: 12, min: 0, max: 5_000 },
  mongoClients: { usual: 90, min: 0, max: 100_000 },
  mongoClientsLargest: { usual: 1_400, min: 0, max: 100_000 },
  mongoOperations: { usual: 14, min: 0, max: 10_000 },
  redisInstances: { usual: 12, min: 0, max: 5_000 },
  redisSessions: { usual: 60, min: 0, max: 100_000 },
  redisSessionsLargest: { usual: 1_300, min: 0, max: 100_000 },
  flows: { usual: 16, min: 0, max: 5_000 },
  mediaServers: { usual: 2, min: 0, max: 50 },
  mediaConnections: { usual: 80, min: 0, max: 100_000 },
  mediaConnectionsLargest: { usual: 240, min: 0, max: 100_000 },
};

const sizeNames = Object.keys(sizeRules) as (keyof WorldSize)[];

/** A whole size from the parts that were given; throws a RangeError that names what is out of range. */
export function toWorldSize(parts: Partial<WorldSize> = {}): WorldSize {
  const entries = sizeNames.map((name): [keyof WorldSize, number] => [name, sizeOf(name, parts[name])]);
  return Object.fromEntries(entries) as Record<keyof WorldSize, number>;
}

function sizeOf(name: keyof WorldSize, wanted: number | undefined): number {
  const { usual, min, max } = sizeRules[name];
  const value = wanted ?? usual;
  if (!Number.isInteger(value) || value < min || value > max) {
    throw new RangeError(`size ${name} is ${value}, it must be a whole number from ${min} to ${max}`);
  }
  return value;
}
