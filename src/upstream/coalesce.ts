import type { Answer, Call, Handler, Stage } from './call.js';
import type { RequestScope } from './request-scope.js';

interface Flight {
  answer: Promise<Answer>;
  waiting: number;
  /** Who waits, so that the call has the best queue position of them all. */
  lanes: Set<RequestScope>;
  controller: AbortController;
}

export interface CoalesceOptions {
  onJoin?: (service: string, action: string) => void;
}

/** Makes equal calls in flight one; the call is given up when all who wait for it have gone. */
export function createCoalesceStage({ onJoin }: CoalesceOptions = {}): Stage {
  const flights = new Map<string, Flight>();

  const take = (call: Call, next: Handler): Flight => {
    const underWay = flights.get(call.key);
    if (underWay && !underWay.controller.signal.aborted) {
      call.scope.explain.saved += 1;
      onJoin?.(call.target.service, call.action.name);
      underWay.lanes.add(call.scope);
      return underWay;
    }
    const controller = new AbortController();
    const lanes = new Set([call.scope]);
    const flight: Flight = {
      controller,
      lanes,
      waiting: 0,
      answer: next({ ...call, lanes, signal: controller.signal }).finally(() => {
        if (flights.get(call.key) === flight) flights.delete(call.key);
      }),
    };
    flights.set(call.key, flight);
    return flight;
  };

  return (next) => (call) => join(take(call, next), call);
}

/** Waits for a flight, or leaves it when the caller's own signal is aborted. */
async function join(flight: Flight, { signal, scope }: Call): Promise<Answer> {
  flight.waiting += 1;
  let leave: () => void = () => undefined;
  const left = new Promise<never>((_resolve, reject) => {
    leave = () => {
      reject(signal.reason as Error);
    };
    signal.addEventListener('abort', leave, { once: true });
    if (signal.aborted) leave();
  });
  try {
    return await Promise.race([flight.answer, left]);
  } finally {
    signal.removeEventListener('abort', leave);
    flight.waiting -= 1;
    if (flight.waiting > 0) {
      flight.lanes.delete(scope);
    } else {
      flight.controller.abort(signal.reason);
      // Nobody is left to hear how the abandoned call ends.
      flight.answer.catch(() => undefined);
    }
  }
}
