import type { GraphAnswer } from '../../helpers/open-graph.js';

/** An answer as two servers can agree on it. */
export interface Comparable {
  data: unknown;
  /** The codes of its errors, each with the place it stands at. */
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
  const places = errors.map(({ path = [], extensions }) => `${extensions.code} at ${path.join('.')}`);
  return {
    data: JSON.parse(JSON.stringify(data ?? null), (key, value: unknown) => {
      // An alias of the corpus ends in the field's name.
      const shape = SHAPES[key.replace(/^a\d+_/, '')];
      return shape && typeof value === 'string' && shape.test(value) ? String(shape) : value;
    }) as unknown,
    errors: places.toSorted(),
  };
}
