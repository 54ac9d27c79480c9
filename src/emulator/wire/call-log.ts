import type { WireCall } from './service-emulator.js';

/** One request that an emulated service received. */
export interface LoggedCall extends WireCall {
  service: string;
  /** Real time in Unix milliseconds, with a fraction. */
  arrivedAt: number;
  /** HTTP status of the answer; null when there was none. */
  status: number | null;
  /** The provider's error code, or null. */
  errorCode: string | null;
}

/** A world that runs for days keeps its newest calls only. */
const mostCalls = 100_000;

/** The newest requests in the order of arrival. */
export interface CallLog {
  readonly calls: readonly LoggedCall[];
  record(call: LoggedCall): void;
  clear(): void;
}

/** An empty log. */
export function createCallLog(): CallLog {
  const calls: LoggedCall[] = [];
  return {
    calls,
    record: (call) => {
      calls.push(call);
      if (calls.length > mostCalls) calls.splice(0, mostCalls / 10);
    },
    clear: () => {
      calls.length = 0;
    },
  };
}
