import { UpstreamError } from '../../../core/errors.js';
import { integer, record } from '../../../core/lenient.js';
import type { MediaConnection } from '../../../graph/ems/media-connection.js';
import type { Answer } from '../../../upstream/call.js';
import type { Step } from '../../../upstream/list.js';
import type { Reader } from '../../../upstream/reader.js';
import type { RowPage } from '../../../upstream/row-page.js';
import {
  defineListSource,
  toGapRecord,
  toSourceRecord,
  type CurrentReader,
  type RowSource,
} from '../../../upstream/row-source.js';
import { wrongShape } from '../../../upstream/rows-of.js';
import type { Target } from '../../../upstream/target.js';
import { REFUSED } from '../errors.js';
import { emsActions } from './actions.js';
import { toConnection } from './to-connection.js';

const { listConnections, listConnectionsIds, getConnectionInfo } = emsActions;

/** Which connections of which server. */
export interface ConnectionScope {
  target: Target;
  /** Whether stacks without a network carrier, timers for example, are wanted too. */
  includeNonNetwork: boolean;
}

/**
 * The connections of a server: in one call, or, where the server refuses that call, one by one. The call is marked
 * deprecated in the help of 1.7.1, and is still the only one that answers for all.
 */
export async function* eachConnectionSource(
  current: CurrentReader,
  scope: ConnectionScope,
): AsyncGenerator<Step<MediaConnection>> {
  const whole = wholeSource(scope);
  yield { kind: 'costs-a-call' };
  try {
    const page = await whole.read(current(), null);
    yield { kind: 'source', source: { ...whole, read: () => Promise.resolve(page) } };
  } catch (error) {
    if (isRefusal(error)) yield* oneByOne(current, scope);
    else yield { kind: 'gap', gap: toGapRecord(whole, error) };
  }
}

/** All connections of a server in one call. */
export function wholeSource({ target, includeNonNetwork }: ConnectionScope): RowSource<MediaConnection> {
  return defineListSource({
    target,
    action: listConnections,
    // The documents disagree on the default, so it is always said.
    parameters: { excludeNonNetworkProtocols: includeNonNetwork ? 0 : 1 },
    resourceId: target.endpoint,
    toRow: toConnection,
    keep: true,
  });
}

/** Whether the server understood a call and refused it: another call may do. */
export function isRefusal(error: unknown): boolean {
  return error instanceof UpstreamError && error.upstreamCode === REFUSED;
}

/** A source for each connection: those that nobody looks at are not asked for. */
async function* oneByOne(
  current: CurrentReader,
  scope: ConnectionScope,
): AsyncGenerator<Step<MediaConnection>> {
  const { target } = scope;
  const source = { target, action: listConnectionsIds.name, resourceId: target.endpoint };
  try {
    const answer = await current().ask(target, listConnectionsIds, {});
    yield { kind: 'observed', observed: toSourceRecord(source, toRowPage([], answer)) };
    for (const id of toIds(answer, target)) {
      yield { kind: 'source', source: connectionSource(scope, id) };
    }
  } catch (error) {
    yield { kind: 'gap', gap: toGapRecord(source, error) };
  }
}

function toIds({ body, requestId }: Answer, target: Target): number[] {
  const data = record(body)?.data ?? [];
  const ids = Array.isArray(data) ? data.map(integer) : [null];
  if (ids.every((id) => id !== null)) return ids;
  throw wrongShape(target, listConnectionsIds, 'data is not a list of numbers', requestId);
}

function connectionSource(scope: ConnectionScope, id: number): RowSource<MediaConnection> {
  const { target } = scope;
  return {
    target,
    action: getConnectionInfo.name,
    resourceId: `${target.endpoint}/${id}`,
    read: (reader) => readConnection(reader, scope, id),
  };
}

/** One connection by EMS's id of any layer of its stack; an empty page when it was closed meanwhile. */
export async function readConnection(
  reader: Reader,
  { target, includeNonNetwork }: ConnectionScope,
  id: number,
): Promise<RowPage<MediaConnection>> {
  const answer = await reader.ask(target, getConnectionInfo, { id }).catch((error: unknown) => {
    if (error instanceof UpstreamError && error.failure === 'not-found') return null;
    throw error;
  });
  if (!answer) return toRowPage([], { observedAt: reader.clock.now(), origin: 'LIVE' });
  const data = record(record(answer.body)?.data);
  if (!data) throw wrongShape(target, getConnectionInfo, 'data is not a connection', answer.requestId);
  const connection = toConnection(data, target);
  if (!includeNonNetwork && connection.transport === 'NONE') return toRowPage([], answer);
  reader.entities.put(connection, answer.observedAt);
  return toRowPage([connection], answer);
}

function toRowPage(
  rows: MediaConnection[],
  { observedAt, origin }: Pick<Answer, 'observedAt' | 'origin'>,
): RowPage<MediaConnection> {
  return { rows, next: null, total: null, observedAt, origin };
}
