import { boolean, integer, record, text } from '../../../core/lenient.js';
import { toPublicUrl } from '../../../core/public-url.js';
import type { MediaConnectionSettings } from '../../../graph/ems/connection-settings.js';
import { MediaCommand } from '../../../graph/ems/enums.js';
import { readKey } from './read-key.js';

/**
 * Makes settings of the first of `pullSettings`, `pushSettings` and their like that holds anything; a connection that
 * came by itself has none, or empty ones. What else they hold, target stream names and referring URLs, may be a key.
 */
export function toSettings(info: Record<string, unknown>): MediaConnectionSettings | null {
  for (const command of Object.values(MediaCommand)) {
    const settings = record(readKey(info, `${command.toLowerCase()}Settings`));
    if (settings && Object.keys(settings).length > 0) return toFilled(command, settings);
  }
  return null;
}

function toFilled(command: MediaCommand, settings: Record<string, unknown>): MediaConnectionSettings {
  const uri = toPublicUrl(text(readKey(settings, 'uri')));
  return {
    command,
    configId: integer(readKey(settings, 'configId')),
    localStreamName: text(readKey(settings, 'localStreamName')),
    keepAlive: boolean(readKey(settings, 'keepAlive')),
    uri: uri?.url ?? null,
    address: uri?.address ?? null,
    port: uri?.port ?? null,
  };
}
