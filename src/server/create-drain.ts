import type { FastifyInstance } from 'fastify';
import { systemClock } from '../core/clock.js';

/** How long operations under way may still take at the end: orchestrators kill after 30 s by default (Kubernetes). */
export const DRAIN_MS = 25_000;

/** How a server comes to its end. */
export interface Drain {
  isDraining: () => boolean;
  /** Takes no new connection, lets what is under way finish within a bound, then closes every socket; once. */
  run: () => Promise<void>;
}

/** Watches a server's requests, so that it can end when the last of them is answered. */
export function createDrain(app: FastifyInstance, boundMs: number): Drain {
  let draining = false;
  let underWay = 0;
  let onIdle = (): void => undefined;

  app.server.on('request', (_request, response) => {
    underWay += 1;
    response.once('close', () => {
      underWay -= 1;
      if (underWay === 0) onIdle();
    });
  });

  const idle = (): Promise<void> =>
    new Promise((resolve) => {
      onIdle = resolve;
      if (underWay === 0) resolve();
    });

  const run = async (): Promise<void> => {
    draining = true;
    const closed = app.close();
    const bound = new AbortController();
    const late = systemClock.sleep(boundMs, bound.signal).catch(() => undefined);
    await Promise.race([idle(), late]);
    bound.abort();
    // Browsers hold sockets open that never carried a request; nothing else would end them.
    app.server.closeAllConnections();
    await closed;
  };

  return { isDraining: () => draining, run };
}
