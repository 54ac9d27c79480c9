import { text } from '../../../core/lenient.js';
import type { ConnectionMode } from '../../../graph/streamlink/enums.js';

/** Mode of settings and of the realtime status, which spell it in different case. */
const MODES: Readonly<Record<string, ConnectionMode>> = { listener: 'LISTENER', caller: 'CALLER' };

/** Which side calls; null when the provider does not say, UNKNOWN for a word that is not documented. */
export function toMode(value: unknown): ConnectionMode | null {
  const word = text(value);
  return word === null ? null : (MODES[word.toLowerCase()] ?? 'UNKNOWN');
}
