import type { Answer, Call, Handler, Stage } from './call.js';

interface Flight {
  answer: Promise<Answer>;
  waiting: number;
  controller: AbortController;
}

/** Makes equal calls in flight one; the call is given up when all who wait for it have gone. */
export function createCoalesceStage(): Stage {
  const flights = new Map<string, Flight>();

  const take = (call: Call, next: Handler): Flight => {
    const underWay = flights.get(call.key);
    if (underWay && !underWay.controller.signal.aborted) {
      call.scope.explain.saved += 1;
      return underWay;
    }
    const controller = new AbortController();
    const flight: Flight = {
      controller,
      waiting: 0,
      answer: next({ ...call, signal: controller.signal }).finally(() => {
        if (flights.get(call.key) === flight) flights.delete(call.key);
      }),
    };
    flights.set(call.key, flight);
    return flight;
  };

  return (next) => (call) => join(take(call, next), call.signal);
}

/** Waits for a flight, or leaves it when the caller's own signal is aborted. */
async function join(flight: Flight, signal: AbortSignal): Promise<Answer> {
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
    if (flight.waiting === 0) {
      flight.controller.abort(signal.reason);
      // Nobody is left to hear how the abandoned call ends.
      flight.answer.catch(() => undefined);
    }
  }
}
