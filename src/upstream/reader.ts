import type { Clock } from '../core/clock.js';
import type { Page } from '../core/page.js';
import type { Action } from './action.js';
import { callKey, type Answer } from './call.js';
import type { EntityStore } from './entity-store.js';
import type { Identified } from './identified.js';
import type { Ask, AskSealed, Pipeline } from './pipeline.js';
import { isOwn, type RequestScope } from './request-scope.js';
import type { LookupBoard } from './sharing.js';
import type { SnapshotStore } from './snapshot-store.js';
import type { TargetDirectory } from './target-directory.js';
import type { Parameters, Target } from './target.js';
import type { Trail } from './trail.js';

/** What all operations of a process share. */
export interface Upstream {
  clock: Clock;
  ask: Ask;
  askSealed: AskSealed;
  heardAt: Pipeline['heardAt'];
  isAtHand: Pipeline['isAtHand'];
  noteAdoption: Pipeline['noteAdoption'];
  noteSpared: Pipeline['noteSpared'];
  quotaOf: Pipeline['quotaOf'];
  targets: TargetDirectory;
  entities: EntityStore;
  snapshots: SnapshotStore;
  /** What other processes looked up by id; absent where nothing is shared. */
  lookups?: LookupBoard | undefined;
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
  readonly pages: Map<string, Promise<Page<unknown>>>;

  private readonly made: Map<string, unknown>;
  private readonly trail: Trail | undefined;

  /** `beside`: another reader of the same operation; `trail`: where the questions are noted that are put here. */
  constructor(
    private readonly upstream: Upstream,
    readonly scope: RequestScope,
    { beside, trail }: { beside?: Reader; trail?: Trail | undefined } = {},
  ) {
    this.pages = beside?.pages ?? new Map<string, Promise<Page<unknown>>>();
    this.made = beside?.made ?? new Map<string, unknown>();
    this.trail = trail;
    this.clock = upstream.clock;
    this.targets = upstream.targets;
    this.entities = upstream.entities;
    this.snapshots = upstream.snapshots;
  }

  /** What other processes looked up by id, where that is shared. */
  get lookups(): LookupBoard | undefined {
    return this.upstream.lookups;
  }

  /** Something that all operations share: made when it is first wanted. */
  share<Shared>(key: string, create: (upstream: Upstream) => Shared): Shared {
    return getOrCreate(this.upstream.shared, key, () => create(this.upstream));
  }

  /** Something of this operation alone: made when it is first wanted. */
  once<Made>(key: string, create: () => Made): Made {
    return getOrCreate(this.made, key, create);
  }

  /** Asks a provider through the pipeline. Fails with an UpstreamError. */
  ask(target: Target, action: Action, parameters: Parameters): Promise<Answer> {
    const answer = this.upstream.ask(this.scope, target, action, parameters);
    if (this.trail) {
      const key = callKey(target, action, parameters);
      this.trail.ask({ target, action, parameters, key }, answer);
    }
    return answer;
  }

  /** Whether asking this costs no call. */
  isAtHand(target: Target, action: Action, parameters: Parameters): boolean {
    return this.upstream.isAtHand(this.scope, target, action, parameters);
  }

  /** The same operation, as if nothing had been asked before now: for what the provider turned out to have forgotten. */
  anew(): Reader {
    const freshness = { ...this.scope.freshness, noCache: true };
    const scope = { ...this.scope, freshness, startedAt: this.clock.now(), joined: new Set<number>() };
    return new Reader(this.upstream, scope, { trail: this.trail });
  }

  /** The same operation, for what it does not wait for yet. */
  ahead(): Reader {
    return new Reader(this.upstream, { ...this.scope, background: true }, { trail: this.trail });
  }

  /** The same operation, noting what is asked on the way to something that others will use. */
  on(trail: Trail): Reader {
    return new Reader(this.upstream, this.scope, { beside: this, trail });
  }

  /**
   * Whether something asked for then (milliseconds since the epoch) is recent enough for the caller and its action. What the
   * operation asked for itself is, however long it has gone on since.
   */
  mayUse(action: Action, observedAt: number): boolean {
    return isOwn(this.scope, observedAt) || observedAt >= this.mayBeFrom(action);
  }

  /** The earliest time at which something may have been asked for to be recent enough, in milliseconds since the epoch. */
  mayBeFrom(action: Action): number {
    const { freshness, startedAt } = this.scope;
    if (freshness.noCache) return startedAt;
    return Math.min(startedAt, this.clock.now() - this.mayBeOldMs(action));
  }

  /** What a list or a batch brought under this key, if it is recent enough for the caller and the action it belongs to. */
  findKept(key: string, action: Action): Identified | undefined {
    const kept = this.entities.get(key);
    if (!kept || !this.mayUse(action, kept.observedAt)) return undefined;
    this.restOn(action, kept.observedAt);
    return kept.entity;
  }

  /** The same where asking failed, if it is recent enough for a caller who takes what is stale then (stale-if-error). */
  findInsteadOfFailure(key: string, action: Action): Identified | undefined {
    const { staleIfErrorMs } = this.scope.freshness;
    const kept = staleIfErrorMs === null ? undefined : this.entities.get(key);
    const ageMs = this.clock.now() - (kept?.observedAt ?? -Infinity);
    return ageMs <= action.freshnessMs.value + (staleIfErrorMs ?? 0) ? kept?.entity : undefined;
  }

  /** Notes what a list brought for those who look it up by id. */
  noteBrought(rows: readonly Identified[]): void {
    this.scope.explain.questions?.bring(rows);
    this.trail?.bring(rows);
  }

  /** Notes that something is made of what others asked. */
  follow(trail: Trail): void {
    this.trail?.follow(trail);
  }

  /** Notes that something is used that was learnt before: the calls behind it are spared. */
  noteSpared(trail: Trail): void {
    this.upstream.noteSpared(this.scope, trail);
  }

  /** Notes that something of another process is held from now on. */
  noteAdoption({ service, name }: Action): void {
    this.upstream.noteAdoption(service, name);
  }

  /** Notes that the answer rests on something held since then (milliseconds since the epoch). */
  restOn(action: Action, observedAt: number): void {
    const { freshness, basis } = this.scope;
    basis.restOn(action.service, freshness.noCache ? -Infinity : observedAt + this.mayBeOldMs(action));
  }

  private mayBeOldMs(action: Action): number {
    const { maxStaleMs, maxAgeMs } = this.scope.freshness;
    return Math.min(action.freshnessMs.value + (maxStaleMs ?? 0), maxAgeMs ?? Infinity);
  }
}

function getOrCreate<Value>(values: Map<string, unknown>, key: string, create: () => Value): Value {
  const known = values.get(key) as Value | undefined;
  if (known !== undefined) return known;
  const created = create();
  values.set(key, created);
  return created;
}
