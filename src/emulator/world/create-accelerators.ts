import type { AcceleratorPlan } from './cast.js';
import { accelerations, accessRegions, originRegions } from './cast-names.js';
import type { Random } from './random.js';
import type { WorldSize } from './size.js';

const proxiesPerGroup = 3;

/** The planned GAAP proxies; the last of them share groups, as a service with several entries does. */
export function createAccelerators(random: Random, size: WorldSize): AcceleratorPlan[] {
  const grouped = Math.min(size.proxyGroups * proxiesPerGroup, Math.floor(size.proxies / 2));
  const groups = Array.from({ length: size.proxyGroups }, () => `lg-${random.letters(8)}`);
  const firstGrouped = size.proxies - grouped;
  return Array.from({ length: size.proxies }, (_, index) => {
    const member = index - firstGrouped;
    const purpose = member < 0 ? index : Math.floor(member / proxiesPerGroup);
    const group = member < 0 ? null : (groups[purpose] ?? null);
    return createAccelerator(random, { index, purpose, group });
  });
}

interface Place {
  index: number;
  /** Which row of the purposes it serves. */
  purpose: number;
  group: string | null;
}

function createAccelerator(random: Random, { index, purpose, group }: Place): AcceleratorPlan {
  const use = accelerations[purpose % accelerations.length];
  const round = Math.floor(index / accelerations.length);
  const entry = accessRegions[(index + round) % accessRegions.length];
  if (use === undefined || entry === undefined) throw new RangeError('the tables of accelerations are empty');
  const resourceId = `link-${random.letters(8)}`;
  const name = `${use.name}-${entry.short}${round < accessRegions.length ? '' : `-${round}`}`;
  return {
    name: group === null ? name : `${name}-g`,
    resourceId,
    accessAddress: publicAddress('198.51.100', 128, index),
    forwardAddress: publicAddress('203.0.113', 192, index),
    accessRegion: entry.name,
    realServerRegion: originRegions[purpose % originRegions.length] ?? '',
    domain: `${resourceId}.gaap.example.com`,
    group,
    target: use.target,
  };
}

/** The first 180 are in a documentation network (RFC 5737), the others in RFC 2544's range from `198.18.<from>.0` on. */
function publicAddress(network: string, from: number, index: number): string {
  return index < 180 ? `${network}.${10 + index}` : `198.18.${from + (index >> 8)}.${index & 255}`;
}
