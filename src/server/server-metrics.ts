import type { FastifyInstance } from 'fastify';
import { Counter, Histogram, type Registry } from 'prom-client';

/** Seconds; a cached answer takes milliseconds, an operation may last until limits.deadlineMs. */
const SECONDS = [0.005, 0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60];

/** Measures every HTTP request by route, method and status. */
export function measureRequests(app: FastifyInstance, registry: Registry): void {
  const durations = new Histogram({
    name: 'connectome_http_request_duration_seconds',
    help: 'Time from the request to the end of its answer.',
    labelNames: ['route', 'method', 'status'],
    buckets: SECONDS,
    registers: [registry],
  });
  app.addHook('onResponse', (request, reply, done) => {
    const labels = {
      route: request.routeOptions.url ?? 'none',
      method: request.method,
      status: reply.statusCode,
    };
    durations.observe(labels, reply.elapsedTime / 1000);
    done();
  });
}

/** Told of each error in the answer of an operation, by its code. */
export type CountError = (code: string) => void;

/** Counts the errors that callers were given. */
export function createErrorCounter(registry: Registry): CountError {
  const errors = new Counter({
    name: 'connectome_operation_errors_total',
    help: 'Errors in the answers of operations, by code; gaps of pages are not among them.',
    labelNames: ['code'],
    registers: [registry],
  });
  return (code) => {
    errors.inc({ code });
  };
}

/** Counts operations that were answered as an equal one before. */
export function createRepeatCounter(registry: Registry): () => void {
  const repeated = new Counter({
    name: 'connectome_operations_repeated_total',
    help: 'Operations that were answered with the response to an equal one, because running them would bring the same.',
    registers: [registry],
  });
  return () => {
    repeated.inc();
  };
}
