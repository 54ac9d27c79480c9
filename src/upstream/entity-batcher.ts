import DataLoader from 'dataloader';
import type { Clock } from '../core/clock.js';
import { requireTurnInTime, toAbortError } from './abort-error.js';
import type { Action } from './action.js';
import type { Answer } from './call.js';
import { findInHalves } from './find-in-halves.js';
import type { Identified } from './identified.js';
import { Lanes } from './lanes.js';
import type { AskSealed } from './pipeline.js';
import type { RequestScope } from './request-scope.js';
import type { Parameters, Target } from './target.js';
import { untilAborted } from './until-aborted.js';

/**
 * How long ids wait for company at the most while a batch is under way: as long as a place of the quota is worth, so that
 * batches alone never outrun it; without a quota, assumed: a provider's round trip.
 */
function companyMs({ quota }: Action): number {
  return quota ? 1_000 / quota.value : 50;
}

/** How an action that takes many ids is asked for the entities of a target. */
export interface BatchRequest<Entity extends Identified> {
  target: Target;
  action: Action;
  parameters: (resources: readonly string[]) => Parameters;
  toEntities: (answer: Answer) => Entity[];
  /** Told of each answer whose entities could be read, and for which ids it was asked. */
  onAnswer: (resources: readonly string[], answer: Answer) => void;
  /** The id of the entity that a resource is. */
  idOf: (resource: string) => string;
}

type Found<Entity> = Entity | Error | null;

/** Ids on their way in one call. */
interface Batch<Entity> {
  lanes: Lanes;
  size: number;
  /** Lets the loader hand over the ids; what comes later joins the next batch. */
  seal: () => void;
  /** Empty until it is sealed. */
  resources: readonly string[];
  full: PromiseWithResolvers<void>;
  found: PromiseWithResolvers<Found<Entity>[]>;
}

interface Loading<Entity> {
  found: Promise<Entity | null>;
  lanes: Lanes;
}

/**
 * Asks for entities by id, for all operations of the process. The quota seals a batch: ids that arrive while it waits for
 * its token join it, up to the action's maximum. Idle, the first id goes at once; while a batch is under way, the next one
 * waits for its return, for fullness, or a moment.
 */
export class EntityBatcher<Entity extends Identified> {
  private readonly loading = new Map<string, Loading<Entity>>();
  private readonly loader: DataLoader<string, Entity | null>;
  private readonly maxSize: number;
  private readonly companyMs: number;
  private readonly underWay = new Set<Promise<unknown>>();
  /** The batch that ids are added to, and the one that the loader hands its ids over to. */
  private filling!: Batch<Entity>;
  private sealing!: Batch<Entity>;

  constructor(
    private readonly upstream: { askSealed: AskSealed; clock: Clock },
    private readonly request: BatchRequest<Entity>,
  ) {
    this.maxSize = request.action.ids?.max.value ?? 1;
    this.companyMs = companyMs(request.action);
    this.loader = new DataLoader((resources) => this.handOver(resources), {
      cache: false,
      maxBatchSize: this.maxSize,
      batchScheduleFn: (dispatch) => {
        this.filling = this.open(dispatch);
        void this.run(this.filling);
      },
    });
  }

  /** One entity; null when it does not exist. Fails with an UpstreamError. */
  async load(resource: string, scope: RequestScope): Promise<Entity | null> {
    const { target, action } = this.request;
    const asked = { target, action };
    const { found, lanes } = this.underWayWith(resource) ?? this.start(resource);
    requireTurnInTime(lanes.turn, scope, asked, this.upstream.clock);
    const leave = lanes.join(scope);
    try {
      return await untilAborted(found, scope.signal);
    } catch (error) {
      throw toAbortError(error, scope.signal, asked, () => lanes.turn.waitMs?.(scope));
    } finally {
      leave();
    }
  }

  /** The same id on its way already, unless nobody waited for it any more. */
  private underWayWith(resource: string): Loading<Entity> | null {
    const known = this.loading.get(resource);
    return known && !known.lanes.signal.aborted ? known : null;
  }

  private start(resource: string): Loading<Entity> {
    const found = this.loader.load(resource);
    const batch = this.filling;
    batch.size += 1;
    if (batch.size >= this.maxSize) batch.full.resolve();
    const loading = { found, lanes: batch.lanes };
    this.loading.set(resource, loading);
    const forget = (): void => {
      if (this.loading.get(resource) === loading) this.loading.delete(resource);
    };
    found.then(forget, forget);
    return loading;
  }

  private open(dispatch: () => void): Batch<Entity> {
    const batch: Batch<Entity> = {
      lanes: new Lanes(),
      size: 0,
      resources: [],
      full: withResolvers(),
      found: withResolvers(),
      seal: () => {
        if (batch.resources.length > 0) return;
        this.sealing = batch;
        dispatch();
      },
    };
    return batch;
  }

  /** The loader calls it while a batch is sealed. */
  private handOver(resources: readonly string[]): Promise<Found<Entity>[]> {
    this.sealing.resources = resources;
    return this.sealing.found.promise;
  }

  private async run(batch: Batch<Entity>): Promise<void> {
    if (this.underWay.size > 0) {
      await Promise.race([...this.underWay, batch.full.promise, this.upstream.clock.sleep(this.companyMs)]);
    } else {
      // The ids of one tick come one after the other.
      await Promise.resolve();
    }
    const asked = this.ask(batch.lanes, () => {
      batch.seal();
      this.underWay.add(batch.found.promise);
      return batch.resources;
    });
    // Refused before its turn came, it has its ids all the same, to tell them.
    await asked.catch(() => undefined);
    batch.seal();
    batch.found.resolve(await this.findAll(batch, asked));
    this.underWay.delete(batch.found.promise);
  }

  private async findAll(batch: Batch<Entity>, asked: Promise<Entity[]>): Promise<Found<Entity>[]> {
    const { idOf } = this.request;
    const byId = new Map<string, Entity | Error>();
    let first: Promise<Entity[]> | null = asked;
    await findInHalves(batch.resources, {
      find: (part) => {
        const answer = first ?? this.ask(batch.lanes, () => part);
        first = null;
        return answer;
      },
      note: (entities) => {
        for (const entity of entities) byId.set(entity.id, entity);
      },
      fail: (part, error) => {
        for (const resource of part) byId.set(idOf(resource), error);
      },
    });
    return batch.resources.map((resource) => byId.get(idOf(resource)) ?? null);
  }

  /** One call, whose ids are asked for when its turn has come. */
  private async ask(lanes: Lanes, takeIds: () => readonly string[]): Promise<Entity[]> {
    const { target, action, parameters, toEntities, onAnswer } = this.request;
    let resources: readonly string[] = [];
    const answer = await this.upstream.askSealed(lanes, target, action, () => {
      resources = takeIds();
      return parameters(resources);
    });
    const entities = toEntities(answer);
    onAnswer(resources, answer);
    return entities;
  }
}

function withResolvers<T>(): PromiseWithResolvers<T> {
  const parts = {} as PromiseWithResolvers<T>;
  parts.promise = new Promise<T>((resolve, reject) => Object.assign(parts, { resolve, reject }));
  return parts;
}

/** Promise.withResolvers is not in Node 20. */
interface PromiseWithResolvers<T> {
  promise: Promise<T>;
  resolve: (value: T) => void;
  reject: (reason: unknown) => void;
}
