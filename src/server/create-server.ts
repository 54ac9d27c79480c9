import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { collectDefaultMetrics, Registry } from 'prom-client';
import type { Configuration, ServerSettings } from '../config/configuration.js';
import { systemClock, type Clock } from '../core/clock.js';
import { createApp } from './create-app.js';
import { createDrain, DRAIN_MS } from './create-drain.js';
import { createGraph } from './create-graph.js';
import { findPackageRoot } from './find-package-root.js';
import { createGuard } from './guard-requests.js';
import { createGatewayKnowledge } from './know-gateway.js';
import { serveDashboard } from './serve-dashboard.js';
import { serveGraphiql } from './serve-graphiql.js';
import { serveGraphql } from './serve-graphql.js';
import { serveHealth } from './serve-health.js';
import { measureRequests } from './server-metrics.js';
import { openTracing } from './tracing/open-tracing.js';

export interface ServerOptions {
  configuration: Configuration;
  logger: Logger;
  clock?: Clock;
  /** Milliseconds that operations under way have when the server is closed. */
  drainMs?: number;
  /** Where the built query editor is; the package's own by default. */
  graphiqlDirectory?: string;
  /** Where the built dashboard is; the package's own by default. */
  dashboardDirectory?: string;
}

/** A server that is ready, and listens when it is told to. */
export interface ConnectomeServer {
  app: FastifyInstance;
  /** Listens where the configuration says; resolves with the base URL. Rejects when the port is taken. */
  listen: () => Promise<string>;
  /** Answers what is under way, then ends. */
  close: () => Promise<void>;
}

/** Puts the server together: the graph over the providers of a configuration, and the routes around it. */
export async function createServer(options: ServerOptions): Promise<ConnectomeServer> {
  const { configuration, logger, clock = systemClock, drainMs = DRAIN_MS } = options;
  const built = join(findPackageRoot(import.meta.dirname), 'dist');
  const { graphiqlDirectory = join(built, 'graphiql') } = options;
  const { dashboardDirectory = join(built, 'dashboard') } = options;
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const app = createApp(logger);
  const drain = createDrain(app, drainMs);
  let closed: Promise<void> | undefined;
  const isGateway = createGatewayKnowledge(configuration);
  const guard = createGuard(configuration, isGateway);
  const tracing = await openTracing(app, configuration);
  const { close: closeGraph, ...graph } = await createGraph({
    configuration,
    clock,
    registry,
    log: app.log,
    isGateway,
    tracing,
  });

  measureRequests(app, registry);
  serveHealth(app, drain.isDraining);
  // What browsers are given asks the whole graph.
  const isWhole = configuration.subgraph === null;
  const editors = isWhole ? [await serveGraphiql(app, graphiqlDirectory)] : [];
  serveGraphql(app, { ...graph, guards: [...editors, guard] });
  if (isWhole && configuration.server.dashboard) await serveDashboard(app, dashboardDirectory);
  app.get('/metrics', { onRequest: guard }, async (_request, reply) =>
    reply.type(registry.contentType).send(await registry.metrics()),
  );

  const end = async (): Promise<void> => {
    await drain.run();
    await closeGraph();
    await tracing?.close();
  };
  return {
    app,
    listen: () => app.listen(toListenOptions(configuration.server)),
    close: () => (closed ??= end()),
  };
}

/** For the name localhost Fastify would open a second server of its own, on IPv6, that no drain waits for. */
function toListenOptions({ host, port }: ServerSettings): { host: string; port: number } {
  return { host: host === 'localhost' ? '127.0.0.1' : host, port };
}
