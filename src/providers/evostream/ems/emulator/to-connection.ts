import type { JsonValue } from './json-text.js';
import type { MediaConnection } from './media-connection.js';
import { toSettings } from './to-settings.js';
import { toStream, type JsonObject } from './to-stream.js';
import { toTimestamp } from './to-timestamp.js';

/** A connection as listConnections and getConnectionInfo show it; a carrier spells `farIP` and `nearIP`. */
export function toConnection(connection: MediaConnection, now: number): JsonObject {
  const { id, far, near, rx, tx, kind } = connection;
  return {
    carrier: {
      farIP: far.address,
      farPort: far.port,
      id,
      nearIP: near.address,
      nearPort: near.port,
      rx,
      tx,
      type: kind.carrier,
    },
    ...toSettings(connection),
    stack: kind.layers.map((type, layer) => toLayer(connection, { type, layer, now })),
  };
}

/** Ids of the layers of a connection's stack, from the carrier outwards. */
export function listLayerIds({ id, kind }: MediaConnection): number[] {
  return kind.layers.map((_, layer) => id + 1 + layer);
}

interface Layer {
  type: string;
  layer: number;
  now: number;
}

function toLayer(connection: MediaConnection, { type, layer, now }: Layer): JsonObject {
  const isLast = layer === connection.kind.layers.length - 1;
  return {
    applicationId: isLast ? 1 : 0,
    creationTimestamp: toTimestamp(connection.since, connection.key + layer),
    id: connection.id + 1 + layer,
    isEnqueueForDelete: false,
    queryTimestamp: toTimestamp(now),
    ...(isLast && connection.kind.streamType !== null ? toTraffic(connection, now) : {}),
    type,
  };
}

function toTraffic(connection: MediaConnection, now: number): JsonObject {
  const { kind, key, stream } = connection;
  const streams: JsonValue = stream === null ? [] : [toStream(connection, stream, now)];
  const isRtmp = kind.streamType !== 'INTS';
  return { ...(isRtmp ? { rxInvokes: 4 + (key % 9), txInvokes: 3 + (key % 5) } : {}), streams };
}

/** A stack without a network below it: a timer of the server's own. */
export function toTimer(id: number, startedAt: number, now: number): JsonObject {
  return {
    carrier: null,
    stack: [
      {
        applicationId: 0,
        creationTimestamp: toTimestamp(startedAt, id),
        id,
        isEnqueueForDelete: false,
        queryTimestamp: toTimestamp(now),
        type: 'TMR',
      },
    ],
  };
}
