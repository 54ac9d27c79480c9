import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import type { Guard } from './guard-requests.js';
import { wantsPage } from './media-type.js';

/** Mounts the query editor's assets and gives the hook that answers a browser with its page. */
export async function serveGraphiql(app: FastifyInstance, root: string): Promise<Guard> {
  if (!existsSync(join(root, 'index.html'))) {
    app.log.warn('the query editor is not built, browsers get none: run npm run build');
    return (_request, _reply, goOn) => {
      goOn();
    };
  }
  await app.register(fastifyStatic, {
    root: join(root, 'assets'),
    prefix: '/graphiql/assets/',
    preCompressed: true,
    immutable: true,
    maxAge: '1y',
    index: false,
  });
  return (request, reply, goOn) => {
    if (request.method !== 'GET' || !wantsPage(request.headers.accept)) {
      goOn();
      return;
    }
    void reply
      .header('content-security-policy', "frame-ancestors 'none'")
      .header('cache-control', 'no-cache')
      .header('vary', 'accept')
      .sendFile('index.html', root, { cacheControl: false });
  };
}
