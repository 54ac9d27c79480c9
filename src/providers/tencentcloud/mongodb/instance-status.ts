import type { ResourceStatus } from '../../../graph/enums.js';

/** DescribeDBInstances, InstanceDetail.Status. */
const STATUSES: readonly (readonly [number, ResourceStatus])[] = [
  [0, 'PENDING'],
  [1, 'PENDING'],
  [2, 'RUNNING'],
  [-2, 'ISOLATED'],
  [-3, 'ISOLATED'],
];

/** Makes a status of the provider's number; UNKNOWN for what is not documented. */
export function toInstanceStatus(code: number | null): ResourceStatus {
  return STATUSES.find(([known]) => known === code)?.[1] ?? 'UNKNOWN';
}

/** The provider's numbers for some statuses; null when one of them has none, and for no statuses at all. */
export function toStatusCodes(statuses: readonly ResourceStatus[]): number[] | null {
  const codes = statuses.map((status) => STATUSES.filter(([, known]) => known === status));
  return codes.length === 0 || codes.some((found) => found.length === 0)
    ? null
    : codes.flat().map(([code]) => code);
}
