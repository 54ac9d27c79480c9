import { asksForTotal } from './asks-for-total.js';
import type { Both } from './open-both.js';
import type { Operation } from './operation.js';
import { restoreIndices } from './restore-indices.js';
import { toComparable, type Comparable } from './to-comparable.js';

/** What an operation was answered, and the calls it cost by action. */
export interface Asked extends Comparable {
  calls: Record<string, number>;
  /** The same without those that ask for no more than a total. */
  besideTotals: Record<string, number>;
}

/** What both answered to one operation. */
export interface AnsweredTwice {
  operation: Operation;
  single: Asked;
  gateway: Asked;
}

/** Asks one after the other, so that each call is known to be whose. */
export async function askBoth(
  { single, gateway, losesIndices }: Both,
  operation: Operation,
  headers: Record<string, string>,
): Promise<AnsweredTwice> {
  const ask = async ({ query }: Pick<Both['gateway'], 'query'>): Promise<Asked> => {
    single.emulator.clearCalls();
    const answer = toComparable(await query(operation.source, operation.variables, headers));
    const besideTotals = single.countCalls((call) => !asksForTotal(call));
    return { ...answer, calls: single.countCalls(), besideTotals };
  };
  const alone = await ask(single);
  const behind = await ask(gateway);
  if (losesIndices) behind.errors = restoreIndices(behind.errors, alone.errors);
  return { operation, single: alone, gateway: behind };
}

/** What differs between the answers, each as a text that shows the first place of it. */
export function findDifferences(
  answers: readonly AnsweredTwice[],
  aspects: readonly (keyof Asked)[],
): string[] {
  return answers.flatMap(({ operation, single, gateway }) =>
    aspects.flatMap((aspect) => {
      const [alone, behind] = [canonical(single[aspect]), canonical(gateway[aspect])];
      if (alone === behind) return [];
      const from = Math.max(0, findFork(alone, behind) - 100);
      const shown = [alone, behind].map((text) => text.slice(from, from + 250));
      return [[`${operation.name}: ${aspect}`, ...shown, operation.source].join('\n')];
    }),
  );
}

function findFork(one: string, other: string): number {
  let index = 0;
  while (index < one.length && one[index] === other[index]) index += 1;
  return index;
}

/** JSON with its keys in order. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
