import type { GraphAnswer } from '../../helpers/open-graph.js';

/** An answer as two servers can agree on it. */
export interface Comparable {
  data: unknown;
  /** The codes of its errors, each with the fields it stands at; gateways lose an index here and there. */
  errors: string[];
}

/** What is of the moment, or of the process that answered, is compared by its shape. */
const SHAPES: Readonly<Record<string, RegExp>> = {
  observedAt: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/,
  endCursor: /^[\w-]{8,}$/,
  cursor: /^[\w-]{8,}$/,
  origin: /^(LIVE|CACHE|STALE)$/,
  requestId: /^\S+$/,
};

/** Takes from an answer what no two servers have in common. */
export function toComparable({ data, errors = [] }: GraphAnswer<unknown>): Comparable {
  const places = errors.map(({ path = [], extensions }) => {
    const fields = path.filter((part) => typeof part === 'string');
    return `${extensions.code} at ${fields.join('.')}`;
  });
  return { data: JSON.parse(JSON.stringify(data ?? null), compare) as unknown, errors: places.toSorted() };
}

function compare(key: string, value: unknown): unknown {
  // An alias of the corpus ends in the field's name.
  const field = key.replace(/^a\d+_/, '');
  // What else a page rests on depends on how far its list was read for others.
  if (field === 'sources' && Array.isArray(value)) return value.slice(0, 1);
  const shape = SHAPES[field];
  return shape && typeof value === 'string' && shape.test(value) ? String(shape) : value;
}
