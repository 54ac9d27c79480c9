import type { Configuration } from '../config/configuration.js';
import type { Clock } from '../core/clock.js';
import { EntityStore } from '../upstream/entity-store.js';
import { createPipeline, type PipelineObserver } from '../upstream/pipeline.js';
import type { Upstream } from '../upstream/reader.js';
import type { Sharing } from '../upstream/sharing.js';
import { SnapshotStore } from '../upstream/snapshot-store.js';
import { TargetDirectory } from '../upstream/target-directory.js';
import type { Target } from '../upstream/target.js';

/** What the way to the providers is built from. */
export interface UpstreamParts {
  clock: Clock;
  targets: readonly Target[];
  observer: PipelineObserver;
  sharing: Sharing | undefined;
}

/** Builds what all operations share of the way to the providers. */
export function createUpstream(
  { quotas, timeouts }: Configuration,
  { clock, targets, observer, sharing }: UpstreamParts,
): Upstream {
  return {
    clock,
    ...createPipeline({ clock, timeoutMs: timeouts.upstreamMs, quotas, observer, sharing }),
    targets: new TargetDirectory(targets),
    entities: new EntityStore(),
    snapshots: new SnapshotStore(),
    lookups: sharing?.lookups,
    shared: new Map(),
  };
}
