import type { Clock } from '../core/clock.js';
import { toAbortError } from './abort-error.js';
import type { Action } from './action.js';
import { createCacheStage } from './cache.js';
import { callKey, type Answer, type Call, type Handler, type Stage } from './call.js';
import { createCircuitBreakerStage } from './circuit-breaker.js';
import { createCoalesceStage } from './coalesce.js';
import type { QuotaOf } from './explain.js';
import type { Lanes } from './lanes.js';
import type { Asked } from './question.js';
import { createQuotaStage } from './quota.js';
import { openBackgroundScope, type RequestScope } from './request-scope.js';
import { createRetryStage } from './retry.js';
import { createSender, type SendOptions } from './send.js';
import { createShareFlightsStage } from './share-flights.js';
import type { Sharing } from './sharing.js';
import type { Parameters, Target } from './target.js';
import type { Trail } from './trail.js';

/** What the pipeline tells those who measure it. */
export interface PipelineObserver {
  onHit?: (service: string, action: string) => void;
  onJoin?: (service: string, action: string) => void;
  /** An answer came from another process. */
  onAdopt?: (service: string, action: string) => void;
  onRetry?: (service: string, action: string) => void;
  onWait?: (service: string, action: string, waitMs: number) => void;
  onQueue?: (service: string, action: string, change: 1 | -1) => void;
  onAttempt?: NonNullable<SendOptions['onAttempt']>;
  onStateChange?: (target: Target, isOpen: boolean) => void;
}

export interface PipelineOptions {
  clock: Clock;
  /** Milliseconds one attempt may take. */
  timeoutMs: number;
  /** Requests a second by `service.Action`; wins over the tables. */
  quotas?: Readonly<Record<string, number>>;
  observer?: PipelineObserver;
  /** What is shared with other processes; without it this one has the quotas for itself. */
  sharing?: Pick<Sharing, 'answers' | 'permitsOf'> | undefined;
}

/** Asks a provider: answers from the cache, from a call under way, or from the wire. Fails with an UpstreamError. */
export type Ask = (
  scope: RequestScope,
  target: Target,
  action: Action,
  parameters: Parameters,
) => Promise<Answer>;

/**
 * Asks a provider for several operations, on the wire. The parameters are taken when the call's turn has come: until then
 * more may be added to them. Fails with an UpstreamError.
 */
export type AskSealed = (
  lanes: Lanes,
  target: Target,
  action: Action,
  seal: () => Parameters,
) => Promise<Answer>;

/** The two ways into the pipeline. */
export interface Pipeline {
  ask: Ask;
  askSealed: AskSealed;
  /** Whether asking this costs no call, because an answer that the operation takes is held or on its way. */
  isAtHand: (scope: RequestScope, target: Target, action: Action, parameters: Parameters) => boolean;
  /** When a service was last heard of, in milliseconds since the epoch; -Infinity if it never was. */
  heardAt: (service: string) => number;
  /** To be called when an answer of another process came another way. */
  noteAdoption: (service: string, action: string) => void;
  /** How the quota of an action stands. */
  quotaOf: QuotaOf;
  /** To be called when what was learnt before spares an operation the questions behind it. */
  noteSpared: (scope: RequestScope, trail: Trail) => void;
}

/** When services were last heard of, in milliseconds since the epoch. */
type Heard = Map<string, number>;

/** The stages in their order; each wraps the next. */
function createStages(
  { clock, timeoutMs, quotas = {}, observer = {}, sharing }: PipelineOptions,
  heard: Heard,
) {
  const onAdopt = (service: string, action: string): void => {
    heard.set(service, clock.now());
    observer.onAdopt?.(service, action);
  };
  const onAttempt: SendOptions['onAttempt'] = (attempt) => {
    heard.set(attempt.call.target.service, clock.now());
    observer.onAttempt?.(attempt);
  };
  const board = sharing && { board: sharing.answers };
  const cache = createCacheStage({ clock, ...observer, ...board, onAdopt });
  const flights = createCoalesceStage({ clock, ...observer });
  const together = board ? [createShareFlightsStage({ ...observer, ...board, onAdopt })] : [];
  const quota = createQuotaStage({ clock, overrides: quotas, sharing, ...observer });
  const asksTheProvider = [
    createRetryStage({ clock, ...observer }),
    createCircuitBreakerStage({ clock, timeoutMs, ...observer }),
    quota.stage,
  ];
  const toWire = wrap(asksTheProvider, createSender({ clock, timeoutMs, onAttempt }));
  return {
    onAdopt,
    cache,
    flights,
    quota,
    toWire,
    toAnswer: wrap([cache.stage, flights.stage, ...together], toWire),
  };
}

/** Puts the stages together, and gives the ways in. */
export function createPipeline(options: PipelineOptions): Pipeline {
  const { clock, observer = {} } = options;
  const heard: Heard = new Map();
  const { onAdopt, cache, flights, quota, toWire, toAnswer } = createStages(options, heard);

  return {
    heardAt: (service) => heard.get(service) ?? -Infinity,
    noteAdoption: onAdopt,
    quotaOf: quota.quotaOf,
    noteSpared: ({ explain }, trail) => {
      for (const { asked } of explain.spare(trail, clock.now()))
        observer.onHit?.(asked.action.service, asked.action.name);
    },
    isAtHand: (scope, target, action, parameters) => {
      const key = callKey(target, action, parameters);
      return cache.has({ key, action, scope }) || flights.has(key);
    },
    ask: (scope, target, action, parameters) => {
      const key = callKey(target, action, parameters);
      const lanes = new Set([scope]);
      const { signal } = scope;
      const call = { action, target, parameters, key, scope, lanes, signal, waitedMs: 0 };
      return enter(toAnswer, call).then((answer) => noteLive([scope], answer));
    },
    askSealed: (lanes, target, action, seal) => {
      const { scopes, turn, signal } = lanes;
      const [scope = openBackgroundScope(clock)] = scopes;
      const asked = { target, action, parameters: {} };
      const takeParameters = (): Parameters => (asked.parameters = seal());
      const given = { ...asked, seal: takeParameters, key: '', lanes: scopes, turn, signal, waitedMs: 0 };
      const answer = enter(toWire, { ...given, scope }).then((live) => noteLive(scopes, live));
      const land = (): void => {
        noteJoins(
          [...scopes].filter((other) => other !== scope),
          { asked, answer, ...observer },
        );
      };
      answer.then(land, land);
      return answer;
    },
  };
}

/** What came live to an operation is its own, though it was asked for before. */
function noteLive(scopes: Iterable<RequestScope>, answer: Answer): Answer {
  const { origin, observedAt } = answer;
  for (const { startedAt, joined } of scopes)
    if (origin === 'LIVE' && observedAt < startedAt) joined.add(observedAt);
  return answer;
}

interface Joined extends Pick<PipelineObserver, 'onJoin'> {
  asked: Asked;
  answer: Promise<Answer>;
}

/** All but the operation that a shared call was made for were spared one. */
function noteJoins(scopes: readonly RequestScope[], { asked, answer, onJoin }: Joined): void {
  for (const scope of scopes) {
    scope.explain.join(asked, answer);
    onJoin?.(asked.action.service, asked.action.name);
  }
}

function wrap(stages: readonly Stage[], end: Handler): Handler {
  return stages.reduceRight<Handler>((next, stage) => stage(next), end);
}

async function enter(handle: Handler, call: Call): Promise<Answer> {
  try {
    call.signal.throwIfAborted();
    return await handle(call);
  } catch (error) {
    throw toAbortError(error, call.signal, call);
  }
}
