import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { Guard } from './guard-requests.js';
import { wantsPage } from './media-type.js';
import { sendPage, serveAssets } from './serve-assets.js';

/** Mounts the query editor's assets and gives the hook that answers a browser with its page. */
export async function serveGraphiql(app: FastifyInstance, root: string): Promise<Guard> {
  if (!existsSync(join(root, 'index.html'))) {
    app.log.warn('the query editor is not built, browsers get none: run npm run build');
    return (_request, _reply, goOn) => {
      goOn();
    };
  }
  await serveAssets(app, root, '/graphiql/assets/');
  return (request, reply, goOn) => {
    if (request.method !== 'GET' || !wantsPage(request.headers.accept)) {
      goOn();
      return;
    }
    sendPage(reply, { root, policy: "frame-ancestors 'none'" });
  };
}
