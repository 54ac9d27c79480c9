import { systemClock, type Clock } from '../../src/core/clock.js';
import { EntityStore } from '../../src/upstream/entity-store.js';
import { parseFreshness } from '../../src/upstream/freshness.js';
import { createPipeline, type PipelineOptions } from '../../src/upstream/pipeline.js';
import { Reader, type Upstream } from '../../src/upstream/reader.js';
import { openRequestScope } from '../../src/upstream/request-scope.js';
import { SnapshotStore } from '../../src/upstream/snapshot-store.js';
import { TargetDirectory } from '../../src/upstream/target-directory.js';
import type { Target } from '../../src/upstream/target.js';

/** What the operations of a test share. */
export function createUpstream(
  targets: readonly Target[],
  options: Partial<PipelineOptions> & { clock?: Clock } = {},
): Upstream {
  const { clock = systemClock, timeoutMs = 2_000 } = options;
  return {
    clock,
    ...createPipeline({ ...options, clock, timeoutMs }),
    targets: new TargetDirectory(targets),
    entities: new EntityStore(),
    snapshots: new SnapshotStore(),
    shared: new Map(),
  };
}

/** What a test may say of an operation. */
export interface OperationOptions {
  deadlineMs?: number;
  cacheControl?: string;
  wantsExplain?: boolean;
}

/** A reader for one operation of a test; a number is its deadline in milliseconds. */
export function openReader(upstream: Upstream, options: OperationOptions | number = {}): Reader {
  const given = typeof options === 'number' ? { deadlineMs: options } : options;
  const { deadlineMs = 60_000, cacheControl = '', wantsExplain = false } = given;
  const { freshness } = parseFreshness(cacheControl);
  const { scope } = openRequestScope({ clock: upstream.clock, deadlineMs, freshness, wantsExplain });
  return new Reader(upstream, scope);
}

/** A reader for an operation that is to be explained. */
export function openExplained(upstream: Upstream): Reader {
  return openReader(upstream, { wantsExplain: true });
}
