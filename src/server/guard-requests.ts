import { createHash, timingSafeEqual } from 'node:crypto';
import type { DoneFuncWithErrOrRes, FastifyReply, FastifyRequest } from 'fastify';
import type { ServerSettings } from '../config/configuration.js';
import { isLoopback } from '../config/is-loopback.js';
import { replyWithError } from './reply-with-error.js';

/** A hook that lets a request go on, or answers it. */
export type Guard = (request: FastifyRequest, reply: FastifyReply, goOn: DoneFuncWithErrOrRes) => void;

/** Whom the server answers: bearers of a configured token, or, without any, this machine. */
export function createGuard({ auth }: ServerSettings): Guard {
  return auth ? createBearerGuard(auth.bearerTokens) : createLocalGuard();
}

function createBearerGuard(tokens: readonly string[]): Guard {
  const digests = tokens.map(digest);
  return (request, reply, goOn) => {
    const given = digest(bearerOf(request) ?? '');
    // Every token is compared, each in constant time: how long it takes tells nothing.
    const matches = digests.filter((known) => timingSafeEqual(known, given)).length;
    if (matches > 0) goOn();
    else refuseStranger(request, reply);
  };
}

function bearerOf({ headers }: FastifyRequest): string | undefined {
  return /^Bearer +(\S+)$/i.exec(headers.authorization ?? '')?.[1];
}

function digest(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/** Source of the challenge: RFC 6750, section 3; without credentials it carries no error. */
function refuseStranger({ headers }: FastifyRequest, reply: FastifyReply): void {
  const given = headers.authorization !== undefined;
  void reply.header('www-authenticate', `Bearer realm="connectome"${given ? ', error="invalid_token"' : ''}`);
  replyWithError(reply, 401, {
    message: given
      ? 'the bearer token is not one of server.auth.bearerTokens'
      : 'this server answers only who is known: send the header authorization: Bearer <token>',
    extensions: { code: 'UNAUTHENTICATED' },
  });
}

/**
 * A web page can point a name of its own at the loopback address and have its visitor's browser read the answers
 * ("DNS rebinding"); the Host header gives it away.
 */
function createLocalGuard(): Guard {
  // Callers come again and again by one name: it is read once.
  let known: string | undefined;
  return (request, reply, goOn) => {
    const { host } = request.headers;
    if (host === undefined || host !== known) {
      // `hostname` is the Host header without its port.
      if (!isLoopback(request.hostname)) {
        refuseName(reply);
        return;
      }
      known = host;
    }
    goOn();
  };
}

function refuseName(reply: FastifyReply): void {
  replyWithError(reply, 403, {
    message:
      'without authentication this server answers only to localhost and loopback addresses: ask by one of these, or configure server.auth.bearerTokens',
    extensions: { code: 'FORBIDDEN' },
  });
}
