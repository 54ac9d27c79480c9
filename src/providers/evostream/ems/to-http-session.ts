import { integer, text } from '../../../core/lenient.js';
import type { HttpSession } from '../../../graph/ems/http-session.js';
import type { Target } from '../../../upstream/target.js';
import { serverId } from './ids.js';
import { readKey } from './read-key.js';

/** Makes a session of what listHttpStreamingSessions says of it. */
export function toHttpSession(info: Record<string, unknown>, target: Target): HttpSession {
  const sessionId = text(readKey(info, 'sessionId'));
  const clientAddress = text(readKey(info, 'clientIP'));
  return {
    id: `${serverId(target)}/${sessionId ?? ''}/${clientAddress ?? ''}`,
    sessionId,
    clientAddress,
    elapsedSeconds: integer(readKey(info, 'elapsedTime')),
    startTime: text(readKey(info, 'startTime')),
    targetFolder: text(readKey(info, 'targetFolder')),
    serverId: serverId(target),
  };
}
