/** What can go wrong, and the figures each kind needs. */
export interface FaultFigures {
  /** The answer comes this many milliseconds later. */
  latency: { ms: number };
  /** The connection is closed before a byte is answered; at accept where the service has ports of its own. */
  refused: unknown;
  /** The connection is reset after the request was read. */
  reset: unknown;
  /** No answer, ever. */
  hang: unknown;
  /** A page of HTML; status 502 by default. */
  html: { status?: number };
  /** The first half of the answer, and a clean end. */
  truncated: unknown;
  /** The right envelope with JSON of the wrong shape in it. */
  'wrong-shape': unknown;
  /** An HTTP status with an empty body. */
  status: { status: number };
  /** The provider's own error, in its own form. */
  error: { code: string; message?: string };
  /** This body exactly as it stands; status 200 by default. */
  body: { body: string; status?: number };
  /** Nobody listens: the port is closed where the service has ports of its own, else as `refused`. */
  gone: unknown;
}

/** One kind of fault with its figures. */
export type FaultOf<Kind extends keyof FaultFigures> = { kind: Kind } & FaultFigures[Kind];

/** Any kind of fault. */
export type AnyFault = { [Kind in keyof FaultFigures]: FaultOf<Kind> }[keyof FaultFigures];

/** Where a fault strikes; what is left out strikes everywhere. */
export interface FaultScope {
  service: string;
  action?: string;
  /** A part of the id of the resource that the request is about. */
  resource?: string;
  /** How often it strikes; until cleared by default. */
  times?: number;
}

/** A fault and where it strikes. */
export type Fault = FaultScope & AnyFault;

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
  /** What strikes this request: every latency and the first other fault; counted ones are used up by it. */
  take(target: FaultTarget): readonly Fault[];
  /** Whether a fault of this kind holds until cleared for whatever comes through the service's door of this name. */
  holds(kind: keyof FaultFigures, service: string, door: string): boolean;
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
      const matching = active.filter(({ fault }) => strikes(fault, target));
      const decisive = matching.find(({ fault }) => fault.kind !== 'latency');
      const struck = matching.filter((entry) => entry.fault.kind === 'latency' || entry === decisive);
      for (const entry of struck) entry.left -= 1;
      active = active.filter(({ left }) => left > 0);
      return struck.map(({ fault }) => fault);
    },
    holds: (kind, service, door) =>
      active.some(
        ({ fault }) => fault.kind === kind && isLasting(fault) && strikes(fault, { service, resource: door }),
      ),
    onChange: (listener) => {
      listeners.push(listener);
    },
  };
}

function isLasting(fault: Fault): boolean {
  return fault.action === undefined && fault.times === undefined;
}

function strikes(fault: Fault, target: Omit<FaultTarget, 'action'> & { action?: string }): boolean {
  return (
    fault.service === target.service &&
    (fault.action === undefined || fault.action === target.action) &&
    (fault.resource === undefined || (target.resource?.includes(fault.resource) ?? false))
  );
}
