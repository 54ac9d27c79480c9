import { formatId } from '../../../core/id.js';
import type { Target } from '../../../upstream/target.js';

/** The kinds of StreamLink resources, as they stand in ids. */
export type StreamlinkType = 'flow' | 'flow-input' | 'flow-output';

/** The id of a StreamLink resource. */
export function streamlinkId(
  { account, service, region }: Target,
  type: StreamlinkType,
  resource: string,
): string {
  return formatId({ account, service, region, type, resource });
}

/** The id of an input or output, which its flow's id is a part of. */
export function endpointId(
  target: Target,
  type: Exclude<StreamlinkType, 'flow'>,
  { flow, endpoint }: { flow: string; endpoint: string },
): string {
  return streamlinkId(target, type, `${flow}/${endpoint}`);
}
