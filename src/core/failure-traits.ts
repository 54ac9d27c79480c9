import type { ErrorCode } from './error-code.js';

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
    // Many: its bucket paces them, and where somebody takes nearly all of a quota about every other attempt is refused.
    attempts: 10,
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
