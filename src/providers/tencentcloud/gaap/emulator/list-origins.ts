import type { AcceleratorTarget, Cast } from '../../../../emulator/world/cast.js';

/** Where a target's origins are. */
export interface Origins {
  addresses: readonly string[];
  /** The name that leads to them, for listeners with domain origins. */
  domain: string;
}

const finders: Readonly<Record<AcceleratorTarget['kind'], (cast: Cast, name: string) => readonly string[]>> =
  {
    app: (cast, name) => cast.apps.filter(({ app }) => app === name).map(({ address }) => address),
    mongo: (cast, name) => cast.mongo.filter((plan) => plan.name === name).map(({ vip }) => vip),
    redis: (cast, name) =>
      cast.redis.filter((plan) => plan.name === name).flatMap(({ addresses }) => addresses),
    media: (cast, name) =>
      cast.media.filter((plan) => plan.name === name).map(({ nearAddress }) => nearAddress),
    ingest: (cast) => cast.mediaEdges.ingest.slice(0, 6),
  };

/** Finds the origins of targets, each once; a target that this world is too small for falls back to its first host. */
export function createOriginFinder(cast: Cast): (target: AcceleratorTarget) => Origins {
  const known = new Map<string, Origins>();
  return (target) => {
    const key = `${target.kind}/${target.name}`;
    const origins = known.get(key) ?? listOrigins(cast, target);
    known.set(key, origins);
    return origins;
  };
}

function listOrigins(cast: Cast, { kind, name }: AcceleratorTarget): Origins {
  const found = finders[kind](cast, name);
  const addresses = found.length > 0 ? found : cast.apps.slice(0, 1).map(({ address }) => address);
  return { addresses, domain: domainOf(cast, kind, name) };
}

function domainOf(cast: Cast, kind: AcceleratorTarget['kind'], name: string): string {
  const redis = kind === 'redis' ? cast.redis.find((plan) => plan.name === name) : undefined;
  return redis?.domain ?? `${name === '' ? 'ingest' : name}.origin.example.com`;
}
