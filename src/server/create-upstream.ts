import type { Configuration } from '../config/configuration.js';
import { createTargets } from '../config/create-targets.js';
import type { Clock } from '../core/clock.js';
import { EntityStore } from '../upstream/entity-store.js';
import { createPipeline, type PipelineObserver } from '../upstream/pipeline.js';
import type { Upstream } from '../upstream/reader.js';
import { SnapshotStore } from '../upstream/snapshot-store.js';
import { TargetDirectory } from '../upstream/target-directory.js';

/** Builds what all operations share of the way to the providers. */
export function createUpstream(
  configuration: Configuration,
  clock: Clock,
  observer: PipelineObserver,
): Upstream {
  const { quotas, timeouts } = configuration;
  return {
    clock,
    ...createPipeline({ clock, timeoutMs: timeouts.upstreamMs, quotas, observer }),
    targets: new TargetDirectory(createTargets(configuration)),
    entities: new EntityStore(),
    snapshots: new SnapshotStore(),
    shared: new Map(),
  };
}
