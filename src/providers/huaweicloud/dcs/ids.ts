import { formatId } from '../../../core/id.js';
import type { Target } from '../../../upstream/target.js';

/** The kinds of DCS resources, as they stand in ids; an instance's nodes are kept together under an id of their own. */
export type DcsType = 'instance' | 'instance-nodes' | 'node' | 'session';

/** The id of a DCS resource. */
export function dcsId({ account, service, region }: Target, type: DcsType, resource: string): string {
  return formatId({ account, service, region, type, resource });
}
