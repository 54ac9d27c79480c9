import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { wantsPage } from './media-type.js';
import { sendPage, serveAssets } from './serve-assets.js';

/** The page asks this server and nobody else, runs nothing but its own files, and stands in no other page. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Serves the dashboard at / and at each of its own paths, which it tells apart itself; to browsers only. */
export async function serveDashboard(app: FastifyInstance, root: string): Promise<void> {
  if (!existsSync(join(root, 'index.html'))) {
    app.log.warn('the dashboard is not built, browsers get none at /: run npm run build');
    return;
  }
  await serveAssets(app, root, '/assets/');
  app.get('/*', (request, reply) => {
    if (wantsPage(request.headers.accept)) sendPage(reply, { root, policy: POLICY });
    else reply.callNotFound();
  });
}
