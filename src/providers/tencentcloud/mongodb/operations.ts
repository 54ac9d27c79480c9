import { BadInputError } from '../../../core/errors.js';
import { requireId } from '../../../core/id.js';
import type { Page, PageArguments } from '../../../core/page.js';
import type { CurrentOperation } from '../../../graph/mongodb/current-operation.js';
import type { CurrentOperationFilter } from '../../../graph/mongodb/filters.js';
import { eachSource } from '../../../upstream/list.js';
import { readList } from '../../../upstream/read-list.js';
import type { Reader } from '../../../upstream/reader.js';
import { defineListSource } from '../../../upstream/row-source.js';
import type { Parameters, Target } from '../../../upstream/target.js';
import { mongodbActions } from './actions.js';
import { KIND_WORDS, STATE_WORDS, toOperation } from './to-operation.js';

/** DescribeCurrentOp: MillisecondRunning, 0 to 3600000. */
const MAX_RUNNING_MS = 3_600_000;

/** Those that have run longest first: they keep their places while others come, and are why somebody looks. */
const LONGEST_FIRST: Parameters = { OrderBy: 'MicrosecsRunning', OrderByType: 'DESC' };

const toRow = (row: Record<string, unknown>, _target: Target, instanceId: string): CurrentOperation =>
  toOperation(row, instanceId);

/** A page of the operations that run on one instance; filtered by the provider. */
export function readOperations(
  reader: Reader,
  of: { instanceId: string; filter: CurrentOperationFilter | null },
  page: PageArguments,
): Promise<Page<CurrentOperation>> {
  const { instanceId } = of;
  const parts = requireId(instanceId);
  const source = defineListSource({
    target: reader.targets.ofId(parts, 'mongodb', 'instance'),
    action: mongodbActions.DescribeCurrentOp,
    parameters: { InstanceId: parts.resource, ...LONGEST_FIRST, ...pushedDown(of.filter ?? {}) },
    resourceId: parts.resource,
    toRow,
    of: instanceId,
  });
  return readList<CurrentOperation>(
    reader,
    {
      key: `mongodb.currentOperations ${instanceId} ${JSON.stringify(of.filter ?? {})}`,
      sources: () => eachSource([source]),
    },
    page,
  );
}

function pushedDown({
  namespace,
  minRunningMs,
  kind,
  replicaSet,
  state,
}: CurrentOperationFilter): Parameters {
  return {
    ...(namespace ? { Ns: namespace } : {}),
    ...(typeof minRunningMs === 'number' ? { MillisecondRunning: requireRunningMs(minRunningMs) } : {}),
    ...(kind ? { Op: KIND_WORDS[kind] } : {}),
    ...(replicaSet ? { ReplicaSetName: replicaSet } : {}),
    ...(state ? { State: STATE_WORDS[state] } : {}),
  };
}

function requireRunningMs(minRunningMs: number): number {
  if (minRunningMs >= 0 && minRunningMs <= MAX_RUNNING_MS) return minRunningMs;
  throw new BadInputError(
    `filter.minRunningMs ${minRunningMs} is out of range: expected 0 to ${MAX_RUNNING_MS} (an hour)`,
  );
}
