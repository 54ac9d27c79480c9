import { Decimal } from './json-text.js';

/** A time as EMS writes it: Unix milliseconds with four decimals, though the guide speaks of seconds. */
export function toTimestamp(milliseconds: number, key = 6599): Decimal {
  return new Decimal(milliseconds + (key % 10_000) / 10_000);
}
