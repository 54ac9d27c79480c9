import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';

/** A page built beforehand. */
export interface BuiltPage {
  /** The directory with index.html, and its assets in `assets`. */
  root: string;
  /** What browsers are to keep to, besides what the page asks of them itself. */
  policy: string;
}

/** Serves a page's assets below a prefix, for good: their names carry the hash of what is in them. */
export async function serveAssets(app: FastifyInstance, root: string, prefix: string): Promise<void> {
  await app.register(fastifyStatic, {
    root: join(root, 'assets'),
    prefix,
    preCompressed: true,
    immutable: true,
    maxAge: '1y',
    index: false,
    // A second page sends its files by the method that the first one brought.
    decorateReply: !app.hasReplyDecorator('sendFile'),
  });
}

/** Answers with the page itself, which is looked for anew each time. */
export function sendPage(reply: FastifyReply, { root, policy }: BuiltPage): void {
  void reply
    .header('content-security-policy', policy)
    .header('cache-control', 'no-cache')
    .header('vary', 'accept')
    .sendFile('index.html', root, { cacheControl: false });
}
