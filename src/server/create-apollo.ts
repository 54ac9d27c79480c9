import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { FastifyBaseLogger } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { OperationLimits } from '../config/configuration.js';
import { createErrorFormatter } from './create-error-formatter.js';
import { toGateway } from './execution/to-gateway.js';
import { explainPlugin } from './explain-plugin.js';
import { legacyStatusPlugin } from './legacy-status-plugin.js';
import { createLimitsRule } from './limits/create-limits-rule.js';
import type { OperationContext } from './operation-context.js';
import { createOperationLogPlugin } from './operation-log-plugin.js';
import { readOnlyPlugin } from './read-only-plugin.js';
import type { CountError } from './server-metrics.js';

export interface ApolloOptions {
  schema: GraphQLSchema;
  limits: OperationLimits;
  log: FastifyBaseLogger;
  countError: CountError;
}

/** What Apollo would otherwise add by itself: a wrapped resolver each, calls home, a page from a CDN. */
const nothingUnasked: ApolloServerPlugin[] = [
  ApolloServerPluginCacheControlDisabled(),
  ApolloServerPluginInlineTraceDisabled(),
  ApolloServerPluginLandingPageDisabled(),
  ApolloServerPluginSchemaReportingDisabled(),
  ApolloServerPluginUsageReportingDisabled(),
];

/** Starts the engine that runs operations; the HTTP server hands them to it. */
export async function createApollo(options: ApolloOptions): Promise<ApolloServer<OperationContext>> {
  const { schema, limits, log, countError } = options;
  const apollo = new ApolloServer<OperationContext>({
    gateway: toGateway(schema),
    logger: log,
    // Nothing here depends on the environment's word for where it runs.
    nodeEnv: 'production',
    introspection: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    persistedQueries: false,
    parseOptions: { maxLexicalTokens: limits.tokens },
    validationRules: [createLimitsRule(limits)],
    formatError: createErrorFormatter(log),
    plugins: [
      ...nothingUnasked,
      readOnlyPlugin,
      explainPlugin,
      legacyStatusPlugin,
      createOperationLogPlugin(countError),
    ],
  });
  await apollo.start();
  return apollo;
}
