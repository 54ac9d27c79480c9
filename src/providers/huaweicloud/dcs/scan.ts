import { UpstreamError } from '../../../core/errors.js';
import type { Reader } from '../../../upstream/reader.js';
import type { RowPage } from '../../../upstream/row-page.js';
import type { RowSource } from '../../../upstream/row-source.js';
import type { Parameters, Target } from '../../../upstream/target.js';
import { dcsActions } from './actions.js';
import { paceOf } from './scan-pace.js';

/**
 * How long to wait between looks at a session list that is being collected, in milliseconds; after the last one it is
 * given up. How long a scan takes is not documented; assumed: a moment, at most some seconds.
 */
export const PAUSES_MS: readonly number[] = [100, 100, 200, 300, 500, 800, 1_000, 1_500, 2_000, 2_500];

/** How long after it was sent a remembered scan may have begun, on a busy machine too, in milliseconds. Assumed. */
const ON_ITS_WAY_MS = 200;

/** A node whose sessions are to be collected. */
export interface Scan {
  target: Target;
  instance: string;
  node: string;
}

/**
 * A list of sessions that is collected before it is read: ListClients reads what ScanClients collected. Fails with an
 * UpstreamError; one that says "not ready" when the collection takes longer than all pauses.
 */
export function scannedSource<Row>(list: RowSource<Row>, scan: Scan): RowSource<Row> {
  return {
    ...list,
    read: async (reader, position, only) => {
      const look = () => list.read(reader, position, only);
      // Later pages come from the scan that the first one came from.
      const started = position === null ? await startScan(reader, scan) : null;
      if (started !== null && !isOver(reader, started)) return lookUntilReady(reader, started, look);
      const page = await unlessNotReady(look);
      // The provider holds a scan for some time only.
      return page ?? lookUntilReady(reader, await startScan(reader.anew(), scan), look);
    },
  };
}

/** A scan under way. */
interface StartedScan extends Scan {
  /** Since when, in milliseconds since the epoch. */
  at: number;
}

/** Whether a scan is surely over: what is not ready now was collected and is gone. */
function isOver({ clock }: Reader, { at }: StartedScan): boolean {
  return clock.now() - at > PAUSES_MS.reduce((sum, pause) => sum + pause, 0);
}

/** Has a node's sessions collected, unless they were a moment ago. */
async function startScan(reader: Reader, scan: Scan): Promise<StartedScan> {
  const { target, instance, node } = scan;
  const parameters: Parameters = { instance_id: instance, node_id: node, clean_cache: true };
  const asked = await unlessNotReady(() => reader.ask(target, dcsActions.ScanClients, parameters));
  const now = reader.clock.now();
  // Asked just now, it began before the answer came. Not ready: somebody else's scan is under way, and will do.
  const isNew = asked === null || asked.origin === 'LIVE';
  return { ...scan, at: isNew ? now : Math.min(now, asked.observedAt + ON_ITS_WAY_MS) };
}

async function lookUntilReady<Row>(
  reader: Reader,
  { target, at }: StartedScan,
  look: () => Promise<RowPage<Row>>,
): Promise<RowPage<Row>> {
  const { clock, scope } = reader;
  const pace = paceOf(reader, target);
  const { firstMs, usualMs } = pace.next();
  // A first look that the operation has no time to wait for is taken at once.
  if (at + firstMs < scope.deadline) await rest(reader, at + firstMs - clock.now());
  let tooEarlyMs: number | null = null;
  for (const pause of PAUSES_MS) {
    if (clock.now() + pause >= scope.deadline) break;
    const lookedMs = clock.now() - at;
    const page = await unlessNotReady(look);
    if (page) {
      // It was looked at when the call went out, which the quota may have held up.
      if (page.origin === 'LIVE') pace.note({ readyMs: page.observedAt - at, tooEarlyMs });
      return page;
    }
    tooEarlyMs = lookedMs;
    const toUsual = at + usualMs - clock.now();
    await rest(reader, toUsual > 0 ? toUsual : pause);
  }
  return look();
}

/** Sleeps, unless the operation ends: the next call then says so in the pipeline's own way. */
async function rest({ clock, scope }: Reader, ms: number): Promise<void> {
  if (ms > 0) await clock.sleep(ms, scope.signal).catch(() => undefined);
}

async function unlessNotReady<Value>(ask: () => Promise<Value>): Promise<Value | null> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof UpstreamError && error.failure === 'not-ready') return null;
    throw error;
  }
}
