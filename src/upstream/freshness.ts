/** How old an answer may be, as its caller put it; times in milliseconds. Null: he said nothing of it. */
export interface Freshness {
  /** Older answers are asked for anew (max-age). */
  maxAgeMs: number | null;
  /** Every answer is asked for anew (no-cache, no-store). */
  noCache: boolean;
  /** How long after its time an answer may still be served; Infinity for however long (max-stale). */
  maxStaleMs: number | null;
  /** Nothing is asked: what is not there fails with NOT_CACHED (only-if-cached). */
  onlyIfCached: boolean;
  /** How long after its time an answer may be served in place of a failure (stale-if-error). */
  staleIfErrorMs: number | null;
}

/** A caller who said nothing: the actions' own figures hold. */
export const unspecified: Freshness = {
  maxAgeMs: null,
  noCache: false,
  maxStaleMs: null,
  onlyIfCached: false,
  staleIfErrorMs: null,
};

/** What was said before with what a directive adds; null where its value makes no sense. */
type Directive = (value: string | null, before: Freshness) => Freshness | null;

const seconds = (value: string): number | null => (/^\d+$/.test(value) ? Number(value) * 1_000 : null);

/** Said twice, the stricter counts, as where directives conflict (RFC 9111 section 4.2.1). */
const inSeconds =
  (key: 'maxAgeMs' | 'maxStaleMs' | 'staleIfErrorMs', without: number | null = null): Directive =>
  (value, before) => {
    const milliseconds = value === null ? without : seconds(value);
    return milliseconds === null
      ? null
      : { ...before, [key]: Math.min(milliseconds, before[key] ?? Infinity) };
  };

/** The request directives of HTTP caching: RFC 9111 section 5.2.1, RFC 5861 section 4. */
const directives: Readonly<Record<string, Directive>> = {
  'max-age': inSeconds('maxAgeMs'),
  'stale-if-error': inSeconds('staleIfErrorMs'),
  'max-stale': inSeconds('maxStaleMs', Infinity),
  'no-cache': (_value, before) => ({ ...before, noCache: true }),
  'no-store': (_value, before) => ({ ...before, noCache: true }),
  'only-if-cached': (_value, before) => ({ ...before, onlyIfCached: true }),
};

/** The names of the directives that are understood. */
export const directiveNames = Object.keys(directives);

/** A part of a list: commas in quotes are its own, and quotes that nothing ends reach to the end. */
const PART = /(?:"(?:\\.|[^"\\])*(?:"|\\?$)|[^",])+/g;

/** A name alone, or with a token or a text in quotes (RFC 9111 section 5.2), around whose `=` blanks are let pass. */
const DIRECTIVE = /^([\w!#$%&'*+.^`|~-]+)(?:\s*=\s*(?:([\w!#$%&'*+.^`|~-]+)|"((?:\\.|[^"\\])*)"))?$/;

/**
 * Reads a Cache-Control header of a request. What HTTP has caches ignore, unknown directives and values that are no
 * number, is given back as `ignored`, for callers to whom that is a mistake.
 */
export function parseFreshness(header: string): { freshness: Freshness; ignored: string[] } {
  const ignored: string[] = [];
  let freshness = unspecified;
  const parts = (header.match(PART) ?? []).map((part) => part.trim()).filter((part) => part !== '');
  for (const part of parts) {
    const read = readDirective(part, freshness);
    if (read) freshness = read;
    else ignored.push(part);
  }
  return { freshness, ignored };
}

function readDirective(part: string, before: Freshness): Freshness | null {
  const [, written = '', token, quoted] = DIRECTIVE.exec(part) ?? [];
  const name = written.toLowerCase();
  const value = token ?? quoted?.replace(/\\(.)/g, '$1') ?? null;
  return Object.hasOwn(directives, name) ? (directives[name]?.(value, before) ?? null) : null;
}

/** How an answer of some age may be used. */
export type Use = 'fresh' | 'stale' | 'stale-while-revalidate' | 'stale-if-error' | 'no';

interface Age {
  /** How old the answer is. */
  ageMs: number;
  /** How long answers of its action are fresh. */
  freshMs: number;
  /** How long after that they are served while they are asked for anew, to a caller who said nothing. */
  revalidateMs: number;
}

/** What a caller's word allows for an answer. */
export function toUse(freshness: Freshness, { ageMs, freshMs, revalidateMs }: Age): Use {
  const staleMs = ageMs - freshMs;
  const isTooOld = freshness.noCache || ageMs > (freshness.maxAgeMs ?? Infinity);
  if (!isTooOld && staleMs < 0) return 'fresh';
  if (!isTooOld && staleMs <= (freshness.maxStaleMs ?? -Infinity)) return 'stale';
  if (saysNothing(freshness) && staleMs <= revalidateMs) return 'stale-while-revalidate';
  return staleMs <= (freshness.staleIfErrorMs ?? -Infinity) ? 'stale-if-error' : 'no';
}

/** Whether a caller left it to the actions how old an answer may be, also in place of a failure. */
export function saysNothing(freshness: Freshness): boolean {
  const { maxAgeMs, maxStaleMs, staleIfErrorMs, noCache, onlyIfCached } = freshness;
  return maxAgeMs === null && maxStaleMs === null && staleIfErrorMs === null && !noCache && !onlyIfCached;
}
