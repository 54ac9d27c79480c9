import type { FastifyRequest } from 'fastify';

/** Requests with longer bodies are run each time: there are few that come twice. Assumed. */
const LONGEST_BODY = 16_384;

/** The headers that an answer depends on, beside its operation. Content-Type: a form's post must not find what JSON's kept. */
const HEADERS = ['content-type', 'accept', 'cache-control', 'connectome-freshness'] as const;

/**
 * The same for requests that ask the same, in the same words, and may ask as much; null for those whose answer is made
 * each time.
 */
export function toResponseKey({ method, headers, body }: FastifyRequest, isGateway: boolean): string | null {
  const isShort = Number(headers['content-length']) <= LONGEST_BODY;
  const isSpecial =
    headers['connectome-explain'] !== undefined || headers['connectome-deadline-ms'] !== undefined;
  if (method !== 'POST' || !isShort || isSpecial) return null;
  const words = HEADERS.map((name) => headers[name] ?? '');
  return [isGateway, ...words, JSON.stringify(body)].join('\n');
}
