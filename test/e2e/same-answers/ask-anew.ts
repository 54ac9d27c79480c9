import { askBoth, findDifferences, type AnsweredTwice, type Asked } from './ask-both.js';
import { findsNodes } from './corpus.js';
import { ANEW } from './freshness-headers.js';
import type { Both } from './open-both.js';
import type { Operation } from './operation.js';

/** Asks both anew. How far a list is read ahead is a race: it is run until they agree. */
export async function askAnew(both: Both, operation: Operation, times = 5): Promise<AnsweredTwice> {
  const answer = await askBoth(both, operation, ANEW);
  const isAgreed = findDifferences([answer], aspectsOf(operation)).length === 0;
  return isAgreed || times === 1 ? answer : askAnew(both, operation, times - 1);
}

/** What is to be the same. A gateway need not find a node that it is only to name: that saves a call. */
function aspectsOf(operation: Operation): (keyof Asked)[] {
  return findsNodes(operation) ? ['data', 'errors'] : ['data', 'errors', 'calls'];
}
