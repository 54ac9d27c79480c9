import { UpstreamError } from '../../../core/errors.js';
import type { Reader } from '../../../upstream/reader.js';
import type { RowPage } from '../../../upstream/row-page.js';
import type { RowSource } from '../../../upstream/row-source.js';
import type { Target } from '../../../upstream/target.js';
import { Trail } from '../../../upstream/trail.js';

type Ended<Row> = { page: RowPage<Row>; trail: Trail } | { error: unknown };

/**
 * Asks for the first page of a list that the operation is going to read. It never fails: how it ended is for whoever then
 * reads the list. While nobody does, it yields to calls that somebody waits for, and is not tried again.
 */
export async function askAhead<Row>(reader: Reader, list: RowSource<Row>): Promise<void> {
  const trail = new Trail();
  const ended = await list.read(reader.ahead().on(trail), null).then(
    (page) => ({ page, trail }),
    (error: unknown) => ({ error }),
  );
  endedOf(reader, list).set(list.target, ended);
}

/** A list whose first page may have been asked for ahead: it is asked again only if it failed in a way that may pass. */
export function takeAhead<Row>(list: RowSource<Row>): RowSource<Row> {
  return {
    ...list,
    read: async (reader, position) => {
      const ended = position === null ? endedOf(reader, list).get(list.target) : undefined;
      if (ended === undefined) return list.read(reader, position);
      if ('page' in ended) {
        reader.follow(ended.trail);
        return ended.page;
      }
      if (ended.error instanceof UpstreamError && ended.error.retryable) return list.read(reader, position);
      throw ended.error;
    },
  };
}

/** What was asked ahead and has ended, in this operation. */
function endedOf<Row>(reader: Reader, { action }: RowSource<Row>): Map<Target, Ended<Row>> {
  return reader.once(`dcs.ahead ${action}`, () => new Map<Target, Ended<Row>>());
}
