import { boolean, integer, records, text } from '../../../core/lenient.js';
import type { ProtocolLayer } from '../../../graph/ems/protocol-layer.js';
import type { Target } from '../../../upstream/target.js';
import { readKey } from './read-key.js';
import { toDate } from './to-date.js';
import { toDirection } from './to-direction.js';
import { toStream } from './to-stream.js';

/** Makes a layer of an item of a connection's stack. */
export function toLayer(info: Record<string, unknown>, target: Target): ProtocolLayer {
  const type = text(readKey(info, 'type'));
  return {
    resourceId: text(readKey(info, 'id')),
    type,
    direction: toDirection(type),
    applicationId: integer(readKey(info, 'applicationId')),
    startedAt: toDate(readKey(info, 'creationTimestamp')),
    // The field table and the example of listConnections spell it differently.
    closing: boolean(readKey(info, 'isEnqueueForDelete', 'isEnqueForDelete')),
    rxInvokes: integer(readKey(info, 'rxInvokes')),
    txInvokes: integer(readKey(info, 'txInvokes')),
    streams: records(readKey(info, 'streams')).map((stream) => toStream(stream, target)),
  };
}
