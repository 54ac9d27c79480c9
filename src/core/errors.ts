import type { ErrorCode } from './error-code.js';
import { failureTraits, type FailureClass } from './failure-traits.js';

/** Where a failed upstream call was going; it holds names only, never a credential or an address. */
export interface UpstreamOrigin {
  provider: string;
  service: string;
  action: string;
  account: string;
  region: string;
  /** The name of the server, where an account has several in one region. */
  server?: string;
  /** The provider's id of the one thing that was asked about; absent for a list of everything. */
  resource?: string;
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
    const { service, action, account, region, server, resource } = origin;
    const place = [account, region, ...(server === undefined ? [] : [server])].join(', ');
    const about = resource === undefined ? '' : ` of ${resource}`;
    super(traits.code, `${service} ${action}${about} (${place}): ${details.what}; ${traits.advice}`);
    this.failure = details.failure;
    this.what = details.what;
    this.upstreamCode = details.upstreamCode;
    this.requestId = details.requestId;
    this.retryAfterMs = details.retryAfterMs;
    this.retryable = traits.retryable;
  }
}
