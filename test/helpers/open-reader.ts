import { systemClock, type Clock } from '../../src/core/clock.js';
import { EntityStore } from '../../src/upstream/entity-store.js';
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

/** A reader for one operation of a test. */
export function openReader(upstream: Upstream, deadlineMs = 60_000): Reader {
  return new Reader(upstream, openRequestScope({ clock: upstream.clock, deadlineMs }).scope);
}

/** A reader for an operation that is to be explained. */
export function openExplained(upstream: Upstream): Reader {
  const { clock } = upstream;
  return new Reader(upstream, openRequestScope({ clock, deadlineMs: 60_000, wantsExplain: true }).scope);
}
