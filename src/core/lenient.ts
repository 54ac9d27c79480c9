/** Readers of provider JSON: what is missing, null, empty or of another type is null, never an error. */

/** A text; numbers and booleans are spelled out, an empty text is null. */
export function text(value: unknown): string | null {
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint')
    return String(value);
  return typeof value === 'string' && value !== '' ? value : null;
}

/** A finite number, also one written as text. */
export function number(value: unknown): number | null {
  if (typeof value === 'bigint') return Number(value);
  const read = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof read === 'number' && Number.isFinite(read) ? read : null;
}

/** A whole number that a double holds exactly; a fraction is cut off. */
export function integer(value: unknown): number | null {
  const read = number(value);
  if (read === null) return null;
  const whole = Math.trunc(read);
  return Number.isSafeInteger(whole) ? whole : null;
}

/** A boolean, also as 0 and 1 or "true" and "false". */
export function boolean(value: unknown): boolean | null {
  if (typeof value === 'boolean') return value;
  if (value === 1 || value === 'true') return true;
  return value === 0 || value === 'false' ? false : null;
}

/** A date from a number of seconds since the epoch; 0 means none. */
export function dateFromSeconds(value: unknown): Date | null {
  const seconds = number(value);
  return seconds === null || seconds <= 0 ? null : toDate(seconds * 1000);
}

/** A date from ISO 8601 text with a zone. */
export function dateFromText(value: unknown): Date | null {
  return typeof value === 'string' && value !== '' ? toDate(Date.parse(value)) : null;
}

function toDate(milliseconds: number): Date | null {
  const date = new Date(milliseconds);
  return Number.isNaN(date.getTime()) ? null : date;
}

/** An object, or null. */
export function record(value: unknown): Record<string, unknown> | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : null;
}

/** The objects of a list; anything else in it is passed over, and no list is an empty one. */
export function records(value: unknown): Record<string, unknown>[] {
  return Array.isArray(value) ? value.map(record).filter((item) => item !== null) : [];
}

/** The texts of a list. */
export function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.map(text).filter((item) => item !== null) : [];
}
