import { texts } from '../../../core/lenient.js';

/** The texts of a list that only the newer version of the API has; null where it is not there. */
export function textsIfTold(list: unknown): string[] | null {
  return Array.isArray(list) ? texts(list) : null;
}
