import DataLoader from 'dataloader';
import type { Clock } from '../core/clock.js';
import type { Page, PageArguments } from '../core/page.js';
import type { Action } from './action.js';
import type { Answer } from './call.js';
import type { EntityStore } from './entity-store.js';
import type { List } from './list.js';
import type { Ask } from './pipeline.js';
import { readList } from './read-list.js';
import type { RequestScope } from './request-scope.js';
import type { Identified } from './row-source.js';
import type { SnapshotStore } from './snapshot-store.js';
import type { Parameters, Target } from './target.js';
import type { TargetDirectory } from './target-directory.js';

/** What all operations of a process share. */
export interface Upstream {
  clock: Clock;
  ask: Ask;
  targets: TargetDirectory;
  entities: EntityStore;
  snapshots: SnapshotStore;
}

interface PageKey {
  list: List<Identified>;
  args: PageArguments;
}

/** One operation's way to the providers: what services build their reads from. */
export class Reader {
  readonly targets: TargetDirectory;
  readonly entities: EntityStore;
  readonly snapshots: SnapshotStore;
  private readonly pages: DataLoader<PageKey, Page<Identified>, string>;

  constructor(
    private readonly upstream: Upstream,
    readonly scope: RequestScope,
  ) {
    this.targets = upstream.targets;
    this.entities = upstream.entities;
    this.snapshots = upstream.snapshots;
    this.pages = new DataLoader(
      (keys) => Promise.all(keys.map(({ list, args }) => readList(this, list, args).catch(asError))),
      {
        batch: false,
        cacheKeyFn: ({ list, args }) => `${list.key}\n${args.first}\n${args.after ?? ''}\n${args.wantsTotal}`,
      },
    );
  }

  /** Asks a provider through the pipeline. Fails with an UpstreamError. */
  ask(target: Target, action: Action, parameters: Parameters): Promise<Answer> {
    return this.upstream.ask(this.scope, target, action, parameters);
  }

  /** Reads a page of a list; the same page asked for twice in one operation is read once. */
  list<Row extends Identified>(list: List<Row>, args: PageArguments): Promise<Page<Row>> {
    return this.pages.load({ list: list as unknown as List<Identified>, args }) as unknown as Promise<
      Page<Row>
    >;
  }

  /** The time, in milliseconds since the epoch, from which an answer of this action counts as fresh. */
  freshSince(action: Action): number {
    return this.upstream.clock.now() - action.freshnessMs.value;
  }
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
