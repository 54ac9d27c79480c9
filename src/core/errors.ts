/** Public error codes: the value of `extensions.code` and of `Gap.code`. */
export const ErrorCode = {
  UPSTREAM_THROTTLED: 'UPSTREAM_THROTTLED',
  UPSTREAM_TIMEOUT: 'UPSTREAM_TIMEOUT',
  UPSTREAM_UNAVAILABLE: 'UPSTREAM_UNAVAILABLE',
  UPSTREAM_UNAUTHENTICATED: 'UPSTREAM_UNAUTHENTICATED',
  UPSTREAM_FORBIDDEN: 'UPSTREAM_FORBIDDEN',
  UPSTREAM_UNSUPPORTED: 'UPSTREAM_UNSUPPORTED',
  UPSTREAM_INVALID_REQUEST: 'UPSTREAM_INVALID_REQUEST',
  UPSTREAM_BAD_RESPONSE: 'UPSTREAM_BAD_RESPONSE',
  NOT_CACHED: 'NOT_CACHED',
  DEADLINE_EXCEEDED: 'DEADLINE_EXCEEDED',
  BAD_USER_INPUT: 'BAD_USER_INPUT',
} as const;
export type ErrorCode = keyof typeof ErrorCode;

/** Where a failed upstream call was going; it holds names only, never a credential or an address. */
export interface UpstreamOrigin {
  provider: string;
  service: string;
  action: string;
  account: string;
  region: string;
  /** The name of the server, where an account has several in one region. */
  server?: string;
}

/** An error whose message was written for the caller: it names the input or the resource, and what to do. */
export class ConnectomeError extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
  ) {
    super(message);
    this.name = new.target.name;
  }
}

/** The caller's input cannot be served as it stands. */
export class BadInputError extends ConnectomeError {
  constructor(message: string) {
    super('BAD_USER_INPUT', message);
  }
}

/** What kind of failure an upstream answered with; the row of the table below decides everything else. */
export type FailureClass =
  | 'throttled'
  | 'timeout'
  | 'unavailable'
  | 'operation-failed'
  | 'unauthenticated'
  | 'forbidden'
  | 'unsupported'
  | 'invalid-request'
  | 'not-found'
  | 'resource-state'
  | 'not-ready'
  | 'garbled'
  | 'wrong-shape'
  | 'circuit-open'
  | 'not-cached'
  | 'deadline'
  | 'aborted';

interface FailureTraits {
  readonly code: ErrorCode;
  /** Whether asking again, unchanged, may succeed: what the caller is told. */
  readonly retryable: boolean;
  /** How often the pipeline asks in all; 1 where asking again is of no use. Not documented by any provider; assumed. */
  readonly attempts: number;
  /** Whether it speaks for an outage of the whole service, as the circuit breaker counts. */
  readonly outage: boolean;
  /** Whether it tells how a resource is, as an answer would: it is kept as long as one. */
  readonly keeps?: boolean;
  readonly advice: string;
}

/** Every class of failure with what follows from it. */
export const failureTraits: Readonly<Record<FailureClass, FailureTraits>> = {
  throttled: {
    code: 'UPSTREAM_THROTTLED',
    retryable: true,
    attempts: 5,
    outage: false,
    advice: 'the account is used by somebody else too, or its quota was lowered; ask again in a moment',
  },
  timeout: {
    code: 'UPSTREAM_TIMEOUT',
    retryable: true,
    attempts: 2,
    outage: true,
    advice: 'ask again, or raise timeouts.upstreamMs',
  },
  unavailable: {
    code: 'UPSTREAM_UNAVAILABLE',
    retryable: true,
    attempts: 4,
    outage: true,
    advice: 'check that the endpoint is reachable, or ask again later',
  },
  'operation-failed': {
    code: 'UPSTREAM_UNAVAILABLE',
    retryable: true,
    attempts: 3,
    outage: false,
    advice: 'the provider answers, but could not do this; ask again later, or have it look at the resource',
  },
  unauthenticated: {
    code: 'UPSTREAM_UNAUTHENTICATED',
    retryable: false,
    attempts: 1,
    outage: false,
    advice: 'check the credentials of this account in the configuration, and the clock of this machine',
  },
  forbidden: {
    code: 'UPSTREAM_FORBIDDEN',
    retryable: false,
    attempts: 1,
    outage: false,
    advice: 'grant the account read access to this action at the provider',
  },
  unsupported: {
    code: 'UPSTREAM_UNSUPPORTED',
    retryable: false,
    attempts: 1,
    outage: false,
    keeps: true,
    advice: 'the provider does not offer this for this resource or region',
  },
  'invalid-request': {
    code: 'UPSTREAM_INVALID_REQUEST',
    retryable: false,
    attempts: 1,
    outage: false,
    advice: 'the provider refused the request as it was put; check the arguments',
  },
  'not-found': {
    code: 'UPSTREAM_INVALID_REQUEST',
    retryable: false,
    attempts: 1,
    outage: false,
    advice: 'the resource does not exist, or no longer does',
  },
  'resource-state': {
    code: 'UPSTREAM_UNAVAILABLE',
    retryable: true,
    attempts: 1,
    outage: false,
    keeps: true,
    advice: 'the resource cannot answer in its present state; ask again when it is running',
  },
  'not-ready': {
    code: 'UPSTREAM_UNAVAILABLE',
    retryable: true,
    attempts: 1,
    outage: false,
    advice: 'the provider is still collecting the answer; ask again in a moment',
  },
  garbled: {
    code: 'UPSTREAM_BAD_RESPONSE',
    retryable: true,
    attempts: 3,
    outage: true,
    advice: 'something between here and the provider answers in its place; ask again, or check the endpoint',
  },
  'wrong-shape': {
    code: 'UPSTREAM_BAD_RESPONSE',
    retryable: false,
    attempts: 1,
    outage: false,
    advice: 'the provider answered in a form that is not documented; check the endpoint and its version',
  },
  'circuit-open': {
    code: 'UPSTREAM_UNAVAILABLE',
    retryable: true,
    attempts: 1,
    outage: false,
    advice: 'ask again when it had time to recover',
  },
  'not-cached': {
    code: 'NOT_CACHED',
    retryable: false,
    attempts: 1,
    outage: false,
    advice: 'ask without only-if-cached, or allow older answers with max-stale',
  },
  deadline: {
    code: 'DEADLINE_EXCEEDED',
    retryable: true,
    attempts: 1,
    outage: false,
    advice: 'ask for less, or allow more time',
  },
  aborted: {
    code: 'DEADLINE_EXCEEDED',
    retryable: true,
    attempts: 1,
    outage: false,
    advice: 'the request was given up by its caller',
  },
};

/** What an upstream said when it failed. */
export interface UpstreamFailure {
  failure: FailureClass;
  /** What happened, in one clause without a full stop; never the provider's body. */
  what: string;
  /** The provider's own code, e.g. `InvalidParameterValue.NotFoundInstance`. */
  upstreamCode?: string | undefined;
  requestId?: string | undefined;
  /** Milliseconds after which the provider, or our own limits, expect to answer. */
  retryAfterMs?: number | undefined;
}

/** A call to a provider that failed, classified. */
export class UpstreamError extends ConnectomeError {
  readonly failure: FailureClass;
  /** What happened, in one clause. */
  readonly what: string;
  readonly upstreamCode: string | undefined;
  readonly requestId: string | undefined;
  readonly retryAfterMs: number | undefined;
  readonly retryable: boolean;

  constructor(
    readonly origin: UpstreamOrigin,
    details: UpstreamFailure,
  ) {
    const traits = failureTraits[details.failure];
    const { service, action, account, region, server } = origin;
    const place = [account, region, ...(server === undefined ? [] : [server])].join(', ');
    super(traits.code, `${service} ${action} (${place}): ${details.what}; ${traits.advice}`);
    this.failure = details.failure;
    this.what = details.what;
    this.upstreamCode = details.upstreamCode;
    this.requestId = details.requestId;
    this.retryAfterMs = details.retryAfterMs;
    this.retryable = traits.retryable;
  }
}
