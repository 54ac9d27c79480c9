import type { JsonValue } from './json-text.js';
import type { ConnectionKind } from './connection-kinds.js';
import type { MediaConnection } from './media-connection.js';

type Settings = Record<string, JsonValue>;

/** The command that made a connection, by its kind; the secrets in it are what a client must not show. */
const settings: Partial<Record<ConnectionKind['name'], (connection: MediaConnection) => Settings>> = {
  pull: ({ slot, far, stream, key }) => ({
    pullSettings: {
      ...commonSettings(slot, stream?.name ?? ''),
      forceTcp: true,
      uri: `rtmp://contributor:pull-secret-${key % 1000}@${far.address}:${far.port}/live/key-${key.toString(16)}`,
    },
  }),
  push: ({ slot, stream, key }) => ({
    pushSettings: {
      ...commonSettings(slot, stream?.name ?? ''),
      targetStreamName: `push-key-${key.toString(16)}?token=invented-${key % 1000}`,
      uri: 'rtmp://publisher:push-secret@cdn.example.net/live',
    },
  }),
  ingest: ({ key }) => (key % 2 === 0 ? { pullSettings: {} } : {}),
};

/** What a connection tells of the command that made it: often nothing, or an empty object. */
export function toSettings(connection: MediaConnection): Settings {
  return settings[connection.kind.name]?.(connection) ?? {};
}

function commonSettings(slot: number, localStreamName: string): Settings {
  return { configId: 1 + slot, keepAlive: true, localStreamName, operationType: 1, ttl: 256, tos: 256 };
}
