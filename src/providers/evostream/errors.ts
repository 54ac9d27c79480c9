import type { UpstreamFailure } from '../../core/errors.js';
import type { FailureClass } from '../../core/failure-traits.js';

/** What the words of a refusal mean, the first that fits; EvoStream has no error codes. */
export type RefusalTable = readonly (readonly [RegExp, FailureClass])[];

/** The status word of every refusal; it stands in for the code that there is none of. */
export const REFUSED = 'FAIL';

/** Words that are shown as they are: a short plain sentence, which has no room for an address, a URL or a password. */
const PLAIN = /^[\w .,'-]{1,120}$/;

/** The failure of a FAIL envelope by its description; what the table does not know is a refused request. */
export function toRefusal(description: string, table: RefusalTable): UpstreamFailure {
  const failure = table.find(([pattern]) => pattern.test(description))?.[1] ?? 'invalid-request';
  const words = PLAIN.test(description) ? `: ${description}` : ', in words that are not shown here';
  return { failure, what: `the server answered ${REFUSED}${words}`, upstreamCode: REFUSED };
}
