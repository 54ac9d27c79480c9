import type { IncomingHttpHeaders } from 'node:http';
import { GraphQLError } from 'graphql';
import { directiveNames, parseFreshness, type Freshness } from '../upstream/freshness.js';

/**
 * How old answers may be, from `connectome-freshness` or else `cache-control`. The first wins, because a browser sends
 * the second on its own; there a directive that is not understood is a mistake, while HTTP has caches ignore it.
 */
export function toFreshness(headers: IncomingHttpHeaders): Freshness {
  const own = headers['connectome-freshness'];
  const { freshness, ignored } = parseFreshness(String(own ?? headers['cache-control'] ?? ''));
  if (own === undefined || ignored.length === 0) return freshness;
  throw new GraphQLError(
    `connectome-freshness: ${ignored.map((part) => JSON.stringify(part)).join(', ')} is not understood: expected ${directiveNames.join(', ')}, with seconds where they take them, for example max-age=30`,
    { extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } } },
  );
}
