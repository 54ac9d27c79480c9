import { formatId } from '../../../core/id.js';
import type { Target } from '../../../upstream/target.js';

/** The kinds of GAAP resources, as they stand in ids. */
export type GaapType =
  | 'proxy'
  | 'proxy-group'
  | 'tcp-listener'
  | 'udp-listener'
  | 'http-listener'
  | 'https-listener'
  | 'rule'
  | 'real-server';

/** The id of a GAAP resource. */
export function gaapId({ account, service, region }: Target, type: GaapType, resource: string): string {
  return formatId({ account, service, region, type, resource });
}
