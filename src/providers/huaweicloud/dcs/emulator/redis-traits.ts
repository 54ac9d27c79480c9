import type { RedisMode, RedisPlan } from '../../../../emulator/world/cast.js';

/** What sets one instance apart from the others. */
export interface RedisTraits {
  /** Engine version; below 4.0 there are neither nodes nor sessions to ask for. */
  version: string;
  /** DCS's own word; only RUNNING serves. */
  status: string;
  /** Where Redis sees its clients' addresses, and who tells the real ones. */
  clients: 'visible' | 'in-peer' | 'hidden';
  /** Whether its last replica is down. */
  faultyReplica: boolean;
  /** Whether a client comes by IPv6. */
  ipv6Client: boolean;
  /** Whether its first node carries the world's largest session list. */
  busiest: boolean;
}

const usual: RedisTraits = {
  version: '6.0',
  status: 'RUNNING',
  clients: 'visible',
  faultyReplica: false,
  ipv6Client: false,
  busiest: false,
};

/** Each falls to the first instance of its mode that no earlier row has taken. */
const peculiarities: readonly { mode: RedisMode; traits: Partial<RedisTraits> }[] = [
  { mode: 'ha', traits: { ipv6Client: true } },
  { mode: 'proxy', traits: { busiest: true } },
  { mode: 'cluster', traits: { faultyReplica: true } },
  { mode: 'ha', traits: { clients: 'in-peer' } },
  { mode: 'ha_rw_split', traits: { clients: 'in-peer', version: '5.0' } },
  { mode: 'proxy', traits: { clients: 'hidden', version: '4.0' } },
  { mode: 'ha', traits: { status: 'RESTARTING' } },
  { mode: 'ha', traits: { version: '3.0' } },
];

/** The traits of each instance, by its id; peculiar are only those in `regions`, where sessions can be asked for. */
export function assignTraits(
  plans: readonly RedisPlan[],
  regions: ReadonlySet<string>,
): Map<string, RedisTraits> {
  const assigned = new Map<string, RedisTraits>();
  for (const { mode, traits } of peculiarities) {
    const plan = plans.find(
      (candidate) =>
        candidate.mode === mode && regions.has(candidate.region) && !assigned.has(candidate.resourceId),
    );
    if (plan !== undefined) assigned.set(plan.resourceId, { ...usual, ...traits });
  }
  return new Map(plans.map(({ resourceId }) => [resourceId, assigned.get(resourceId) ?? usual]));
}
