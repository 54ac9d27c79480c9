/** What goes wrong, and the figures it needs. */
export type FaultKind =
  /** The answer comes this many milliseconds later. */
  | { kind: 'latency'; ms: number }
  /** The connection is closed before a byte is answered. */
  | { kind: 'refused' }
  /** The connection is reset after the request was read. */
  | { kind: 'reset' }
  /** No answer, ever. */
  | { kind: 'hang' }
  /** A page of HTML; status 502 by default. */
  | { kind: 'html'; status?: number }
  /** The first half of the answer, and a clean end. */
  | { kind: 'truncated' }
  /** The right envelope with JSON of the wrong shape in it. */
  | { kind: 'wrong-shape' }
  /** An HTTP status with an empty body. */
  | { kind: 'status'; status: number }
  /** The provider's own error, in its own form. */
  | { kind: 'error'; code: string; message?: string }
  /** This body exactly as it stands, with status 200 by default. */
  | { kind: 'body'; body: string; status?: number }
  /** Nobody listens: refused at accept where the service has a port of its own, else as `refused`. */
  | { kind: 'gone' };

/** Where a fault strikes; what is left out strikes everywhere. */
export interface FaultScope {
  service: string;
  action?: string;
  /** A part of the id of the resource that the request is about. */
  resource?: string;
  /** How often it strikes; until cleared by default. */
  times?: number;
}

export type Fault = FaultScope & FaultKind;

/** A request, as far as faults care. */
export interface FaultTarget {
  service: string;
  action: string;
  resource: string | null;
}

/** The faults in force. */
export interface Faults {
  add(fault: Fault): void;
  /** Ends all faults, or those of one service. */
  clear(service?: string): void;
  /** The faults that strike this request; counted ones are used up by it. */
  take(target: FaultTarget): readonly Fault[];
  /** Whether a fault of this kind holds for the whole service (no action, no resource). */
  holds(service: string, kind: Fault['kind']): boolean;
  /** Calls back after each change. */
  onChange(listener: () => void): void;
}

interface ActiveFault {
  fault: Fault;
  left: number;
}

/** A register of faults on demand, empty at first. */
export function createFaults(): Faults {
  let active: ActiveFault[] = [];
  const listeners: (() => void)[] = [];
  const set = (next: ActiveFault[]) => {
    active = next;
    for (const listener of listeners) listener();
  };
  return {
    add: (fault) => {
      set([...active, { fault, left: fault.times ?? Number.POSITIVE_INFINITY }]);
    },
    clear: (service) => {
      set(service === undefined ? [] : active.filter(({ fault }) => fault.service !== service));
    },
    take: (target) => {
      const struck = active.filter(({ fault }) => strikes(fault, target));
      for (const entry of struck) entry.left -= 1;
      active = active.filter(({ left }) => left > 0);
      return struck.map(({ fault }) => fault);
    },
    holds: (service, kind) =>
      active.some(({ fault }) => fault.service === service && fault.kind === kind && isWhole(fault)),
    onChange: (listener) => {
      listeners.push(listener);
    },
  };
}

function isWhole(fault: Fault): boolean {
  return fault.action === undefined && fault.resource === undefined;
}

function strikes(fault: Fault, target: FaultTarget): boolean {
  return (
    fault.service === target.service &&
    (fault.action === undefined || fault.action === target.action) &&
    (fault.resource === undefined || (target.resource?.includes(fault.resource) ?? false))
  );
}
