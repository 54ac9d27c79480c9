import type { DoneFuncWithErrOrRes, FastifyReply, FastifyRequest } from 'fastify';
import type { Configuration } from '../config/configuration.js';
import { isLoopback } from '../config/is-loopback.js';
import { createSecretMatcher } from './create-secret-matcher.js';
import { GATEWAY_HEADER, type KnowGateway } from './know-gateway.js';
import { replyWithError } from './reply-with-error.js';

/** A hook that lets a request go on, or answers it. */
export type Guard = (request: FastifyRequest, reply: FastifyReply, goOn: DoneFuncWithErrOrRes) => void;

/**
 * Whom the server answers: bearers of a configured token, whoever passes them on; without any, this machine, and a
 * subgraph its gateways.
 */
export function createGuard({ server, subgraph, gateway }: Configuration, isGateway: KnowGateway): Guard {
  if (server.auth) return createBearerGuard(server.auth.bearerTokens);
  if (subgraph === null || !gateway) return createLocalGuard();
  return createGatewayGuard(isGateway, isLoopback(server.host) ? createLocalGuard() : refuseAllButGateways);
}

/** Gateways go on; what is to be done about others is another's business. */
function createGatewayGuard(isGateway: KnowGateway, others: Guard): Guard {
  return (request, reply, goOn) => {
    if (isGateway(request)) goOn();
    else others(request, reply, goOn);
  };
}

const refuseAllButGateways: Guard = (_request, reply) => {
  replyWithError(reply, 403, {
    message: `this process answers gateways only: send a secret of gateway.secret in ${GATEWAY_HEADER}`,
    extensions: { code: 'FORBIDDEN' },
  });
};

function createBearerGuard(tokens: readonly string[]): Guard {
  const matches = createSecretMatcher(tokens);
  return (request, reply, goOn) => {
    if (matches(bearerOf(request))) goOn();
    else refuseStranger(request, reply);
  };
}

function bearerOf({ headers }: FastifyRequest): string | undefined {
  return /^Bearer +(\S+)$/i.exec(headers.authorization ?? '')?.[1];
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
