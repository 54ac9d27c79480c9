import { integer, text } from '../../../core/lenient.js';
import type { ResourceStatus } from '../../../graph/enums.js';

/** ListenerStatus and RuleStatus by number, from the field tables of API 2018-05-29. */
const STATUSES: readonly { status: ResourceStatus; statusDetail: string }[] = [
  { status: 'RUNNING', statusDetail: 'running' },
  { status: 'PENDING', statusDetail: 'creating' },
  { status: 'STOPPED', statusDetail: 'terminating' },
  { status: 'PENDING', statusDetail: 'adjusting real servers' },
  { status: 'PENDING', statusDetail: 'changing configuration' },
];

/** Makes a status of the provider's number; a number that is not documented is shown as it is. */
export function toListenerStatus(value: unknown): { status: ResourceStatus; statusDetail: string | null } {
  return STATUSES[integer(value) ?? -1] ?? { status: 'UNKNOWN', statusDetail: text(value) };
}
