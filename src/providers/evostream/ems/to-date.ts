import { dateFromSeconds, number } from '../../../core/lenient.js';

/** What is larger counts milliseconds: as seconds it would lie after the year 5100. */
const LARGEST_SECONDS = 1e11;

/**
 * A date of a timestamp of EMS. Its documents say seconds, its examples are milliseconds with a fraction; which it is
 * shows in the magnitude. Null for 0 and for what is no number.
 */
export function toDate(timestamp: unknown): Date | null {
  const value = number(timestamp);
  if (value === null) return null;
  return dateFromSeconds(value > LARGEST_SECONDS ? value / 1000 : value);
}
