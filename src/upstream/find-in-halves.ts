import { UpstreamError } from '../core/errors.js';

/** Where findings go. */
export interface Finding<Id, Found> {
  find: (part: readonly Id[]) => Promise<readonly Found[]>;
  note: (found: readonly Found[]) => void;
  fail: (part: readonly Id[], error: Error) => void;
}

/**
 * Finds things by their ids. A batch that is refused for what it asks for is halved until the id that it is refused for
 * stands alone: providers do not name the culprit. What is refused as not found when asked for alone does not exist.
 */
export async function findInHalves<Id, Found>(
  part: readonly Id[],
  finding: Finding<Id, Found>,
): Promise<void> {
  try {
    finding.note(await finding.find(part));
  } catch (error) {
    const failure = error instanceof UpstreamError ? error.failure : null;
    if (part.length > 1 && (failure === 'invalid-request' || failure === 'not-found')) {
      const middle = Math.ceil(part.length / 2);
      await Promise.all(
        [part.slice(0, middle), part.slice(middle)].map((half) => findInHalves(half, finding)),
      );
    } else if (failure !== 'not-found') {
      finding.fail(part, error as Error);
    }
  }
}
