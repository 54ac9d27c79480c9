import type { IncomingMessage } from 'node:http';
import { performance } from 'node:perf_hooks';
import type { WireRequest } from './service-emulator.js';

/** Reads a request to its end; it has arrived when its last byte has. */
export async function readRequest(incoming: IncomingMessage, door: string): Promise<WireRequest> {
  const body = await readBody(incoming);
  const [path = '/', rawQuery = ''] = splitOnce(incoming.url ?? '/', '?');
  return {
    method: incoming.method ?? 'GET',
    path,
    rawQuery,
    query: new URLSearchParams(rawQuery),
    headers: joinHeaders(incoming),
    body,
    arrivedAt: performance.timeOrigin + performance.now(),
    door,
  };
}

async function readBody(incoming: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function splitOnce(text: string, separator: string): string[] {
  const at = text.indexOf(separator);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + separator.length)];
}

function joinHeaders(incoming: IncomingMessage): Record<string, string> {
  return Object.fromEntries(
    Object.entries(incoming.headersDistinct).map(([name, values]) => [name, (values ?? []).join(', ')]),
  );
}
