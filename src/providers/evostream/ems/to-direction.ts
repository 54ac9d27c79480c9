import type { MediaDirection } from '../../../graph/ems/enums.js';

/** Protocol and stream types begin with the way they go (EMS API definition, listConnections and listStreams). */
const BY_FIRST_LETTER: Readonly<Record<string, MediaDirection>> = { I: 'INBOUND', O: 'OUTBOUND' };

/** The direction that a type such as `IR` or `ONR` tells; UNKNOWN for `TCP`, `RTSP` and the like. */
export function toDirection(type: string | null): MediaDirection {
  return BY_FIRST_LETTER[type?.[0] ?? ''] ?? 'UNKNOWN';
}
