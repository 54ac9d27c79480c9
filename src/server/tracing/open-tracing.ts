import type { FastifyInstance } from 'fastify';
import type { Configuration } from '../../config/configuration.js';
import type { Tracing } from './tracing.js';

/** Follows the operations of a server where the configuration asks for it; OpenTelemetry is loaded only then. */
export async function openTracing(
  app: FastifyInstance,
  { telemetry, subgraph }: Configuration,
): Promise<Tracing | null> {
  if (!telemetry) return null;
  const { createTracing } = await import('./create-tracing.js');
  const tracing = createTracing(telemetry, { subgraph }, app.log);
  app.addHook('onRequest', (request, _reply, done) => {
    if (request.routeOptions.url === '/graphql') tracing.begin(request);
    done();
  });
  app.addHook('onResponse', (request, reply, done) => {
    tracing.end(request, reply);
    done();
  });
  return tracing;
}
