import type { FastifyRequest } from 'fastify';
import type { Configuration } from '../config/configuration.js';
import { createSecretMatcher } from './create-secret-matcher.js';

/** The header in which a gateway sends the secret that it shares with subgraphs. */
export const GATEWAY_HEADER = 'connectome-gateway-secret';

/** Whether a request comes from a gateway, which may ask for _entities and _service. */
export type KnowGateway = (request: FastifyRequest) => boolean;

/**
 * A subgraph knows gateways by a secret of gateway.secret; without any, it listens on this machine only, and takes all
 * who may ask for one. A process that serves the whole graph knows none.
 */
export function createGatewayKnowledge({ subgraph, gateway }: Configuration): KnowGateway {
  if (subgraph === null) return () => false;
  if (!gateway) return () => true;
  const matches = createSecretMatcher(gateway.secrets);
  return ({ headers }) => {
    const given = headers[GATEWAY_HEADER];
    return typeof given === 'string' && matches(given);
  };
}
