import type { World } from '../../../../emulator/world/world.js';
import { listSessions } from './list-sessions.js';
import type { RedisInstance, RedisNode } from './redis-instance.js';
import type { ClientInfo } from './wire-types.js';

/** What a request is about, and when it arrived in real Unix milliseconds. */
export interface SnapshotTarget {
  instance: RedisInstance;
  node: RedisNode;
  arrivedAt: number;
}

/** The sessions of a node as they were when they were collected. */
export interface Snapshot {
  /** Virtual Unix milliseconds. */
  takenAt: number;
  clients: readonly ClientInfo[];
}

/** The session lists that ScanClients collects and ListClients reads. */
export interface Snapshots {
  /** Starts to collect; with `cleanCache` false a snapshot that still holds is kept. Answers the job's id. */
  scan(target: SnapshotTarget, cleanCache: boolean): string;
  /** The node's snapshot, or why there is none. */
  read(target: SnapshotTarget): Snapshot | 'running' | 'missing';
}

/** How long a snapshot can be read. Not documented; assumed. */
const LIFETIME_MS = 5 * 60_000;

interface Job {
  id: string;
  readyAt: number;
  takenAt: number;
  snapshot: Snapshot | null;
}

/** The snapshots of a world's nodes; none at first. */
export function createSnapshots(world: World): Snapshots {
  const random = world.random('dcs/jobs');
  const jobs = new Map<string, Job>();
  const jobOf = ({ node }: SnapshotTarget): Job | undefined => {
    const job = jobs.get(node.nodeId);
    if (job === undefined || world.clock.now() - job.takenAt <= LIFETIME_MS) return job;
    jobs.delete(node.nodeId);
    return undefined;
  };
  return {
    scan: (target, cleanCache) => {
      const current = jobOf(target);
      // A scan during a scan joins it. Not documented; assumed.
      if (current !== undefined && (!cleanCache || target.arrivedAt < current.readyAt)) return current.id;
      const id = random.uuid();
      const readyAt = target.arrivedAt + world.redisScanMs;
      jobs.set(target.node.nodeId, { id, readyAt, takenAt: world.clock.now(), snapshot: null });
      return id;
    },
    read: (target) => {
      const job = jobOf(target);
      if (job === undefined) return 'missing';
      if (target.arrivedAt < job.readyAt) return 'running';
      job.snapshot ??= takeSnapshot(world, target, job.takenAt);
      return job.snapshot;
    },
  };
}

function takeSnapshot(world: World, { instance, node }: SnapshotTarget, takenAt: number): Snapshot {
  return { takenAt, clients: listSessions(world, { instance, node, now: takenAt }) };
}
