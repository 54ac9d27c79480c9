import { randomUUID } from 'node:crypto';
import { unwrapResolverError } from '@apollo/server/errors';
import type { FastifyBaseLogger } from 'fastify';
import type { GraphQLFormattedError } from 'graphql';
import { ConnectomeError, UpstreamError } from '../core/errors.js';
import { describeTokenLimit } from './limits/create-limits-rule.js';

/** Turns whatever was thrown into the error a caller sees. */
export type FormatError = (formatted: GraphQLFormattedError, thrown: unknown) => GraphQLFormattedError;

const INTERNAL = 'INTERNAL_SERVER_ERROR';

/** Our own errors are told in full, those of the caller's document as Apollo words them, anything else by an id. */
export function createErrorFormatter(log: FastifyBaseLogger): FormatError {
  return (formatted, thrown) => {
    const original = unwrapResolverError(thrown);
    if (original instanceof ConnectomeError) {
      return { ...formatted, message: original.message, extensions: toExtensions(original) };
    }
    if (formatted.extensions?.['code'] === INTERNAL) return hide(formatted, original, log);
    return { ...formatted, message: describeTokenLimit(formatted.message) ?? formatted.message };
  };
}

function toExtensions(error: ConnectomeError): Record<string, unknown> {
  if (!(error instanceof UpstreamError)) return { code: error.code };
  const { code, origin, upstreamCode, requestId, retryable, retryAfterMs } = error;
  const { provider, service, action, account, region } = origin;
  return {
    code,
    upstream: {
      provider,
      service,
      action,
      account,
      region,
      code: upstreamCode ?? null,
      requestId: requestId ?? null,
      retryable,
      retryAfterMs: retryAfterMs ?? null,
    },
  };
}

/** What nobody foresaw may hold anything: the caller gets a number, the log the rest. */
function hide(formatted: GraphQLFormattedError, err: unknown, log: FastifyBaseLogger): GraphQLFormattedError {
  const errorId = randomUUID();
  log.error({ err, errorId, path: formatted.path }, 'unexpected error');
  return { ...formatted, ...toInternalError(errorId) };
}

/** The neutral words for an error that only the log may know. */
export function toInternalError(errorId: string): GraphQLFormattedError {
  return {
    message: `something failed inside Connectome, not at a provider: its log has the details under ${errorId}`,
    extensions: { code: INTERNAL, errorId },
  };
}
