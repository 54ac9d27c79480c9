import type { FastifyBaseLogger } from 'fastify';
import type { Registry } from 'prom-client';
import type { Configuration } from '../config/configuration.js';
import { createTargets } from '../config/create-targets.js';
import { describeIdle } from '../config/describe-idle.js';
import { listAccounts } from '../config/list-accounts.js';
import type { Clock } from '../core/clock.js';
import { AccountDirectory } from '../loaders/account-directory.js';
import { createApollo } from './create-apollo.js';
import { createUpstream } from './create-upstream.js';
import { buildPart } from './federation/build-part.js';
import type { KnowGateway } from './know-gateway.js';
import { observeUpstream } from './observe-upstream.js';
import { limitsOf } from './limits/limits-of.js';
import { createOpenOperation } from './open-operation.js';
import type { GraphqlRoute } from './serve-graphql.js';
import { repeatResponses } from './response-cache/repeat-responses.js';
import { ResponseCache } from './response-cache/response-cache.js';
import { createErrorCounter, createRepeatCounter } from './server-metrics.js';
import { shareUpstream } from './share-upstream.js';
import { traceAttempts } from './tracing/trace-attempts.js';
import { traceOperations } from './tracing/trace-operations.js';
import type { Tracing } from './tracing/tracing.js';

export interface GraphOptions {
  configuration: Configuration;
  clock: Clock;
  registry: Registry;
  log: FastifyBaseLogger;
  isGateway: KnowGateway;
  /** Null where nothing is traced. */
  tracing: Tracing | null;
}

/** What a server runs operations with; `close` ends it. */
export interface Graph extends Omit<GraphqlRoute, 'guards'> {
  close: () => Promise<void>;
}

/** The graph, or the part of it that is configured, over the providers of a configuration: what runs operations, and what each of them gets. */
export async function createGraph(options: GraphOptions): Promise<Graph> {
  const { configuration, clock, registry, log, isGateway, tracing } = options;
  const limits = limitsOf(configuration);
  const { schema, entityTypes } = await buildPart(configuration.subgraph);
  const apollo = await createApollo({ schema, limits, log, countError: createErrorCounter(registry) });
  const targets = createTargets(configuration);
  const idle = describeIdle(configuration);
  if (idle !== null) log.warn(idle);
  const sharing = await shareUpstream(targets, { configuration, clock, registry, log });
  const observer = traceAttempts(observeUpstream(registry, log), tracing);
  const upstream = createUpstream(configuration, { clock, targets, observer, sharing });
  const open = createOpenOperation({
    upstream,
    accounts: new AccountDirectory(listAccounts(configuration)),
    entityTypes,
    limits,
    isGateway,
  });
  const responses = new ResponseCache({ clock, heardAt: upstream.heardAt });
  const countRepeat = createRepeatCounter(registry);
  const repetition = repeatResponses({
    cache: responses,
    isGateway,
    onRepeat: (request, line) => {
      countRepeat();
      tracing?.repeat(request, line);
    },
  });
  const close = async (): Promise<void> => {
    await apollo.stop();
    await sharing?.close();
  };
  return { apollo, open: traceOperations(open, tracing), repetition, close };
}
