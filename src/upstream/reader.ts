import type { Clock } from '../core/clock.js';
import type { Page } from '../core/page.js';
import type { Action } from './action.js';
import type { Answer } from './call.js';
import type { EntityStore } from './entity-store.js';
import type { Identified } from './identified.js';
import type { Ask, AskSealed, Pipeline } from './pipeline.js';
import type { RequestScope } from './request-scope.js';
import type { SnapshotStore } from './snapshot-store.js';
import type { TargetDirectory } from './target-directory.js';
import type { Parameters, Target } from './target.js';

/** What all operations of a process share. */
export interface Upstream {
  clock: Clock;
  ask: Ask;
  askSealed: AskSealed;
  heardAt: Pipeline['heardAt'];
  targets: TargetDirectory;
  entities: EntityStore;
  snapshots: SnapshotStore;
  /** Loaders that all operations share, by what they load. */
  shared: Map<string, unknown>;
}

/** One operation's way to the providers: what services build their reads from. */
export class Reader {
  readonly clock: Clock;
  readonly targets: TargetDirectory;
  readonly entities: EntityStore;
  readonly snapshots: SnapshotStore;
  /** The pages that the operation asked for: the same page asked for twice is read once. */
  readonly pages = new Map<string, Promise<Page<unknown>>>();

  constructor(
    private readonly upstream: Upstream,
    readonly scope: RequestScope,
  ) {
    this.clock = upstream.clock;
    this.targets = upstream.targets;
    this.entities = upstream.entities;
    this.snapshots = upstream.snapshots;
  }

  /** Something that all operations share: made when it is first wanted. */
  share<Shared>(key: string, create: (upstream: Upstream) => Shared): Shared {
    const known = this.upstream.shared.get(key) as Shared | undefined;
    if (known !== undefined) return known;
    const created = create(this.upstream);
    this.upstream.shared.set(key, created);
    return created;
  }

  /** Asks a provider through the pipeline. Fails with an UpstreamError. */
  ask(target: Target, action: Action, parameters: Parameters): Promise<Answer> {
    return this.upstream.ask(this.scope, target, action, parameters);
  }

  /** The same operation, as if nothing had been asked before now: for what the provider turned out to have forgotten. */
  anew(): Reader {
    const freshness = { ...this.scope.freshness, noCache: true };
    return new Reader(this.upstream, { ...this.scope, freshness, startedAt: this.clock.now() });
  }

  /** What a list or a batch brought under this key, if it is recent enough for the caller and the action it belongs to. */
  findKept(key: string, action: Action): Identified | undefined {
    const { freshness, startedAt, basis } = this.scope;
    const oldest = action.freshnessMs.value + (freshness.maxStaleMs ?? 0);
    const mayBeOldMs = Math.min(oldest, freshness.maxAgeMs ?? Infinity);
    const since = freshness.noCache ? startedAt : this.clock.now() - mayBeOldMs;
    const kept = this.entities.get(key, since);
    if (!kept) return undefined;
    basis.restOn(action.service, freshness.noCache ? -Infinity : kept.observedAt + mayBeOldMs);
    return kept.entity;
  }
}
