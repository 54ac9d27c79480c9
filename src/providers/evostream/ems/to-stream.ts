import { boolean, integer, record, text } from '../../../core/lenient.js';
import type { MediaStream, MediaTrack } from '../../../graph/ems/media-stream.js';
import type { Target } from '../../../upstream/target.js';
import { emsId } from './ids.js';
import { readKey } from './read-key.js';
import { toDate } from './to-date.js';
import { toDirection } from './to-direction.js';

/**
 * Makes a stream of what listStreams or the stack of a connection says of it. typeNumeric and codecNumeric are not
 * read: they are 64-bit numbers, which JSON.parse rounds, and say in digits what type and codec say in words.
 */
export function toStream(info: Record<string, unknown>, target: Target): MediaStream {
  const resourceId = text(readKey(info, 'uniqueId')) ?? 'unknown';
  const type = text(readKey(info, 'type'));
  const inStreamId = text(readKey(info, 'inStreamUniqueId'));
  return {
    __typename: 'MediaStream',
    id: emsId(target, 'stream', resourceId),
    resourceId,
    name: text(readKey(info, 'name')),
    direction: toDirection(type),
    type,
    startedAt: toDate(readKey(info, 'creationTimestamp')),
    upTimeMs: integer(readKey(info, 'upTime')),
    farAddress: text(readKey(info, 'farIp')),
    farPort: integer(readKey(info, 'farPort')),
    nearAddress: text(readKey(info, 'nearIp')),
    nearPort: integer(readKey(info, 'nearPort')),
    audio: toTrack(readKey(info, 'audio')),
    video: toTrack(readKey(info, 'video')),
    agent: text(readKey(info, 'userAgent')) ?? text(readKey(info, 'serverAgent')),
    canDropFrames: boolean(readKey(info, 'canDropFrames')),
    inStreamId: inStreamId === null ? null : emsId(target, 'stream', inStreamId),
    outStreamIds: toNumbers(readKey(info, 'outStreamsUniqueIds')).map((id) =>
      emsId(target, 'stream', String(id)),
    ),
  };
}

function toNumbers(value: unknown): number[] {
  return Array.isArray(value) ? value.map(integer).filter((id) => id !== null) : [];
}

function toTrack(value: unknown): MediaTrack | null {
  const track = record(value);
  if (!track || Object.keys(track).length === 0) return null;
  return {
    codec: text(readKey(track, 'codec')),
    bytes: integer(readKey(track, 'bytesCount')),
    packets: integer(readKey(track, 'packetsCount')),
    droppedBytes: integer(readKey(track, 'droppedBytesCount')),
    droppedPackets: integer(readKey(track, 'droppedPacketsCount')),
    width: integer(readKey(track, 'width')),
    height: integer(readKey(track, 'height')),
    profile: integer(readKey(track, 'profile')),
    level: integer(readKey(track, 'level')),
  };
}
