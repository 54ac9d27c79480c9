import type { Clock } from '../core/clock.js';
import { requireTurnInTime, toAbortError } from './abort-error.js';
import type { Answer, Call, Handler, Stage } from './call.js';
import { Lanes } from './lanes.js';
import { untilAborted } from './until-aborted.js';

interface Flight {
  answer: Promise<Answer>;
  /** Who waits: the call has the best queue position of them all, and is given up when all have gone. */
  lanes: Lanes;
}

export interface CoalesceOptions {
  clock: Clock;
  onJoin?: (service: string, action: string) => void;
}

/** The calls in flight as a part of the pipeline, and what may be known of them beforehand. */
export interface CoalesceStage {
  stage: Stage;
  /** Whether a call of this key is under way. */
  has: (key: string) => boolean;
}

/**
 * Makes equal calls in flight one, across operations; one that leaves, or has no time to wait for the call's turn, does not
 * take the call from the others.
 */
export function createCoalesceStage({ clock, onJoin }: CoalesceOptions): CoalesceStage {
  const flights = new Map<string, Flight>();

  const find = (key: string): Flight | null => {
    const underWay = flights.get(key);
    return underWay && !underWay.lanes.signal.aborted ? underWay : null;
  };
  const join = (call: Call): Flight | null => {
    const { key, scope, target, action } = call;
    const underWay = find(key);
    if (!underWay) return null;
    requireTurnInTime(underWay.lanes.turn, scope, call, clock);
    onJoin?.(target.service, action.name);
    scope.explain.join(call, underWay.answer);
    return underWay;
  };
  const start = (call: Call, next: Handler): Flight => {
    const lanes = new Lanes();
    const leave = lanes.join(call.scope);
    const answer = next({ ...call, lanes: lanes.scopes, turn: lanes.turn, signal: lanes.signal });
    const flight: Flight = { lanes, answer };
    const land = (): void => {
      leave();
      if (flights.get(call.key) === flight) flights.delete(call.key);
    };
    // Nobody may be left to hear how it ends.
    answer.then(land, land);
    flights.set(call.key, flight);
    return flight;
  };

  const stage: Stage = (next) => async (call) => {
    const { answer, lanes } = join(call) ?? start(call, next);
    const leave = lanes.join(call.scope);
    try {
      return await untilAborted(answer, call.signal);
    } catch (error) {
      throw toAbortError(error, call.signal, call, () => lanes.turn.waitMs?.(call.scope));
    } finally {
      leave();
    }
  };
  return { stage, has: (key) => find(key) !== null };
}
