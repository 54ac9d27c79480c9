import { Decimal, type JsonValue } from './json-text.js';
import type { MediaConnection, MediaStream } from './media-connection.js';
import { tagNumber } from './tag-number.js';
import { toSettings } from './to-settings.js';
import { toTimestamp } from './to-timestamp.js';

/** The members of EMS's JSON objects. */
export type JsonObject = Record<string, JsonValue>;

/** Bytes a second of sound; the rest of a stream is picture. */
const AUDIO_RATE = 16_000;
/** Typical sizes in bytes. */
const AUDIO_PACKET = 340;
const VIDEO_PACKET = 7200;

/**
 * A stream as listStreams and the stacks of listConnections show it. Its addresses are `farIp` and `nearIp`,
 * unlike a carrier's; `upTime` is in milliseconds, whatever the guide says.
 */
export function toStream(connection: MediaConnection, stream: MediaStream, now: number): JsonObject {
  const { kind, since, far, near } = connection;
  const type = kind.streamType ?? '';
  return {
    uniqueId: stream.id,
    name: stream.name,
    type,
    typeNumeric: tagNumber(type),
    farIp: far.address,
    farPort: far.port,
    nearIp: near.address,
    nearPort: near.port,
    ip: far.address,
    port: far.port,
    upTime: new Decimal(now - since),
    bandwidth: 0,
    ...toTracks(connection, now),
    ...(stream.source === null
      ? { outStreamsUniqueIds: stream.outputs.length > 0 ? stream.outputs : null }
      : { inStreamUniqueId: stream.source, canDropFrames: true }),
    connectionType: 1,
    processId: 0,
    processType: 'origin',
    edgePid: 0,
    pageUrl: '',
    swfUrl: '',
    tcUrl: type === 'INTS' ? '' : 'rtmp://media.example.com/live',
    ...(type === 'ONR' ? { serverAgent: '' } : { userAgent: 'FMLE/3.0 (compatible)' }),
    ...toSettings(connection),
    creationTimestamp: toTimestamp(since, connection.key),
    queryTimestamp: toTimestamp(now),
  };
}

function toTracks(connection: MediaConnection, now: number): JsonObject {
  const { kind, since, key, rx, tx } = connection;
  const total = kind.streamType === 'ONR' ? tx : rx;
  const audioBytes = Math.min(total, Math.floor(((now - since) / 1000) * AUDIO_RATE));
  const videoPackets = Math.floor((total - audioBytes) / VIDEO_PACKET);
  // One outgoing stream in nine cannot keep up, and loses a few frames in a thousand.
  const dropped = kind.streamType === 'ONR' && key % 9 === 0 ? Math.floor(videoPackets / 250) : 0;
  return {
    audio: {
      bytesCount: audioBytes,
      codec: 'AAAC',
      codecNumeric: tagNumber('AAAC'),
      droppedBytesCount: 0,
      droppedPacketsCount: 0,
      packetsCount: Math.floor(audioBytes / AUDIO_PACKET),
    },
    video: {
      bytesCount: total - audioBytes,
      codec: 'VH264',
      codecNumeric: tagNumber('VH264'),
      droppedBytesCount: dropped * VIDEO_PACKET,
      droppedPacketsCount: dropped,
      height: 1080,
      level: 40,
      packetsCount: videoPackets,
      profile: 100,
      width: 1920,
    },
  };
}
