import type { FastifyInstance } from 'fastify';

/** Answers whether the process is up, and whether it should be sent requests. */
export function serveHealth(app: FastifyInstance, isDraining: () => boolean): void {
  app.get('/healthz', () => ({ status: 'up' }));
  app.get('/readyz', (_request, reply) =>
    isDraining() ? reply.code(503).send({ status: 'draining' }) : { status: 'ready' },
  );
}
