/**
 * What values take in the heap of Node.js, in bytes. No document says it; assumed of V8 on a 64-bit machine without compressed
 * pointers, and held against the heap by a test. Words that many rows share count for each: there are few of them.
 */
const POINTER = 8;
const OBJECT = 3 * POINTER;
const LIST = 5 * POINTER;
const TEXT = 20;
const NUMBER = 16;
const BIGINT = 24;
const DATE = 96;

/** About how many bytes a row takes in memory. It looks at each value, which costs less than half of writing it as JSON. */
export function weigh(value: unknown): number {
  switch (typeof value) {
    case 'string':
      return TEXT + value.length;
    case 'number':
      return NUMBER;
    case 'bigint':
      return BIGINT;
    case 'object':
      return value === null ? 0 : weighObject(value);
    default:
      return 0;
  }
}

function weighObject(value: object): number {
  if (value instanceof Date) return DATE;
  if (Array.isArray(value)) return value.reduce<number>((sum, item) => sum + POINTER + weigh(item), LIST);
  let bytes = OBJECT;
  for (const key in value) bytes += POINTER + weigh((value as Record<string, unknown>)[key]);
  return bytes;
}
