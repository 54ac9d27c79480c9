import type { GraphAnswer } from '../../helpers/open-graph.js';

/** An answer as two servers can agree on it. */
export interface Comparable {
  data: unknown;
  errors: ComparableError[];
}

/** An error without what a gateway adds to it. */
export interface ComparableError {
  code: string | null;
  path: (string | number)[];
  message: string;
  /** Which call failed, but for its request id. */
  upstream: unknown;
}

/** What is of the moment, or of the process that answered, is compared by its shape. */
const SHAPES: Readonly<Record<string, RegExp>> = {
  observedAt: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/,
  endCursor: /^[\w-]{8,}$/,
  cursor: /^[\w-]{8,}$/,
  requestId: /^\S+$/,
  // What is held grows stale: which of the two it is depends on the moment it is looked at.
  origin: /^(CACHE|STALE)$/,
};

/** An error as a gateway may tell it: not each has extensions. */
type AnyError = Omit<NonNullable<GraphAnswer<unknown>['errors']>[number], 'extensions'> & {
  extensions?: { code?: string; upstream?: unknown };
};

/** Takes from an answer what no two servers have in common. */
export function toComparable({ data, errors = [] }: { data?: unknown; errors?: AnyError[] }): Comparable {
  const compared = errors.map(({ path = [], message, extensions }) => ({
    code: extensions?.code ?? null,
    path,
    message,
    upstream: toShapes(extensions?.upstream ?? null),
  }));
  // In parallel, what fails first is told first.
  return { data: toShapes(data ?? null), errors: compared.toSorted(byText) };
}

function toShapes(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value), (key, inner: unknown) => {
    // An alias of the corpus ends in the field's name.
    const shape = SHAPES[key.replace(/^a\d+_/, '')];
    return shape && typeof inner === 'string' && shape.test(inner) ? String(shape) : inner;
  });
}

function byText(a: unknown, b: unknown): number {
  return JSON.stringify(a) < JSON.stringify(b) ? -1 : 1;
}
