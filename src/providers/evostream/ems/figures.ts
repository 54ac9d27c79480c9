import type DataLoader from 'dataloader';
import { UpstreamError } from '../../../core/errors.js';
import type { FailureClass } from '../../../core/failure-traits.js';
import { record } from '../../../core/lenient.js';
import type { ResourceStatus } from '../../../graph/enums.js';
import type { Action } from '../../../upstream/action.js';
import type { Reader } from '../../../upstream/reader.js';
import { wrongShape } from '../../../upstream/rows-of.js';
import { createSingleLoader } from '../../../upstream/single-loader.js';
import { targetOfServer } from './servers.js';
import type { Release } from './to-figures.js';

/** Reads a figure out of the data of an answer; undefined when the data does not hold it. */
export type ToFigure<Figure> = (data: Record<string, unknown>) => Figure | undefined;

/** A figure of servers by their ids: one call for each in an operation. Fails with an UpstreamError. */
export function createFigureLoader<Figure>(
  reader: Reader,
  action: Action,
  toFigure: ToFigure<Figure>,
): DataLoader<string, Figure> {
  return createSingleLoader(async (id) => {
    const target = targetOfServer(reader, id);
    const answer = await reader.ask(target, action, {});
    const data = record(record(answer.body)?.data);
    const figure = data ? toFigure(data) : undefined;
    if (figure !== undefined) return figure;
    throw wrongShape(target, action, 'data is not what is documented', answer.requestId);
  });
}

/** Whether a server serves, and how that is known. */
export interface Liveness {
  status: ResourceStatus;
  statusDetail: string;
}

/** What it says of a server that it did not tell its version; other failures say nothing of it. */
const BY_FAILURE: Partial<Record<FailureClass, ResourceStatus>> = {
  unavailable: 'FAULTY',
  timeout: 'FAULTY',
  'circuit-open': 'FAULTY',
};

/** Whether a server serves: it has no word for that, so it is whether it tells its version. */
export async function toLiveness(release: Promise<Release>): Promise<Liveness> {
  try {
    await release;
    return { status: 'RUNNING', statusDetail: 'it answers' };
  } catch (error) {
    if (!(error instanceof UpstreamError)) throw error;
    return { status: BY_FAILURE[error.failure] ?? 'UNKNOWN', statusDetail: error.message };
  }
}
