import process from 'node:process';
import { defineConfig } from '@graphql-hive/gateway';
import { createConditionsPlugin } from './conditions/conditions-plugin.js';
import { createOutagesPlugin } from './errors/outages-plugin.js';
import { createVariablesPlugin } from './errors/variables-plugin.js';
import { createExplainPlugin } from './explain/explain-plugin.js';
import { toSubgraphHeaders } from './headers.js';
import { createOperationIds } from './operation-ids.js';

const { SUPERGRAPH = 'supergraph.graphql', GATEWAY_SECRET } = process.env;

const operationOf = createOperationIds();

/**
 * Hive Gateway in front of Connectome's subgraphs. Environment: SUPERGRAPH, the file that `connectome compose` writes;
 * GATEWAY_SECRET, one of `gateway.secret` in the subgraphs' configuration; HOST and PORT; OPENTELEMETRY, the URL of an OTLP
 * receiver that takes the traces.
 */
export const gatewayConfig = defineConfig({
  // Beyond this machine it listens where HOST says so: it answers whoever reaches it.
  host: '127.0.0.1',
  supergraph: SUPERGRAPH,
  graphqlEndpoint: '/graphql',
  healthCheckEndpoint: '/healthz',
  readinessCheckEndpoint: '/readyz',
  landingPage: false,
  disableWebsockets: true,
  propagateHeaders: {
    fromClientToSubgraphs: ({ request }) =>
      toSubgraphHeaders((name) => request.headers.get(name), {
        secret: GATEWAY_SECRET,
        operation: operationOf(request),
      }),
  },
  // The tokens that `limits` allows by default, and twice its levels: here fragments count as levels too.
  maxTokens: 4_000,
  maxDepth: 24,
  plugins: () => [
    createConditionsPlugin(),
    createVariablesPlugin(),
    createOutagesPlugin(),
    createExplainPlugin(),
  ],
});
