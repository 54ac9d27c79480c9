import { createHash, randomUUID } from 'node:crypto';
import type { Clock } from '../core/clock.js';
import type { SharedQuota, Sharing } from '../upstream/sharing.js';
import type { Target } from '../upstream/target.js';
import { Group } from './group.js';
import { Pulse } from './pulse.js';
import { RedisLink, type Loss } from './redis-link.js';
import { SharedAnswers } from './shared-answers.js';
import { SharedLookups } from './shared-lookups.js';
import { SharedRate, type CountPermit } from './shared-rate.js';

/** Who hears how sharing goes. */
export interface SharingObserver {
  /** Redis is there, or not there and why; told at each change. */
  onLink?: (loss: Loss | null) => void;
  onPermit?: CountPermit;
}

export interface SharingOptions {
  /** redis:// or rediss://, with user, password and number of the database. */
  url: string;
  clock: Clock;
  /** What this process asks: whoever asks the same with the same credential shares its quotas. */
  targets: readonly Target[];
  observer?: SharingObserver;
}

/** Begins to share with other processes through Redis. It need not be there: what is shared then is said in ARCHITECTURE.md. */
export function openSharing({ url, clock, targets, observer = {} }: SharingOptions): Sharing {
  const process = randomUUID();
  const link = new RedisLink(url, clock);
  const groups = new Map<string, Group>();
  const groupOf = (of: Pick<SharedQuota, 'credential' | 'service'>): Group => {
    const key = toKey(of);
    const group = groups.get(key) ?? new Group({ link, clock, process }, key);
    groups.set(key, group);
    return group;
  };
  for (const target of targets) groupOf(target);
  const pulse = new Pulse({ link, clock }, groups);
  tellChanges(link, observer);
  link.open();
  void pulse.run();
  return {
    answers: new SharedAnswers({ link, clock }),
    lookups: new SharedLookups({ link, clock }),
    permitsOf: (quota) => {
      const group = groupOf(quota);
      const key = `${toKey(quota)}:${quota.action}`;
      return new SharedRate({ link, clock, group, process, key, limit: quota.limit, ...observer });
    },
    close: async () => {
      await pulse.stop();
      await link.close();
    },
  };
}

/** Its braces keep what belongs together in one place of a cluster. */
function toKey({ credential, service }: Pick<SharedQuota, 'credential' | 'service'>): string {
  const name = createHash('sha256').update(`${credential}\n${service}`).digest('base64url');
  return `connectome:{${name}}`;
}

function tellChanges({ events }: RedisLink, { onLink }: SharingObserver): void {
  let last: Loss | null | undefined;
  const tell = (loss: Loss | null): void => {
    const isNew = last === undefined || (last === null) !== (loss === null);
    last = loss;
    if (isNew) onLink?.(loss);
  };
  events.on('up', () => {
    tell(null);
  });
  events.on('down', tell);
}
