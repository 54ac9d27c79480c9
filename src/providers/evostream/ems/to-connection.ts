import { integer, record, records, text } from '../../../core/lenient.js';
import type { MediaDirection, MediaTransport } from '../../../graph/ems/enums.js';
import type { MediaConnection } from '../../../graph/ems/media-connection.js';
import type { ProtocolLayer } from '../../../graph/ems/protocol-layer.js';
import type { Target } from '../../../upstream/target.js';
import { emsId, serverId } from './ids.js';
import { readKey } from './read-key.js';
import { toLayer } from './to-layer.js';
import { toSettings } from './to-settings.js';

/** carrier.type: the words of the examples, and those of the field table of listConnections. */
const TRANSPORTS: Readonly<Record<string, MediaTransport>> = {
  IOHT_TCP_CARRIER: 'TCP',
  IOHT_UDP_CARRIER: 'UDP',
  TCP: 'TCP',
  UDP: 'UDP',
};

/** Makes a connection of what listConnections or getConnectionInfo says of it. */
export function toConnection(info: Record<string, unknown>, target: Target): MediaConnection {
  const carrier = record(readKey(info, 'carrier'));
  const stack = records(readKey(info, 'stack')).map((layer) => toLayer(layer, target));
  const resourceId = ownId(carrier, stack);
  return {
    __typename: 'MediaConnection',
    id: emsId(target, 'connection', resourceId),
    resourceId,
    transport: toTransport(carrier),
    direction: directionOf(stack),
    ...toEnds(carrier ?? {}),
    startedAt: stack[0]?.startedAt ?? null,
    stack,
    settings: toSettings(info),
    serverId: serverId(target),
  };
}

/**
 * The id of the lowest layer. Layers above it come and go while a connection lives (a dissector gives way to the
 * protocol it found), which would change the id. The carrier's is no stack id, so it must not look like one.
 */
function ownId(carrier: Record<string, unknown> | null, stack: readonly ProtocolLayer[]): string {
  const lowest = stack.find(({ resourceId }) => resourceId !== null)?.resourceId;
  return lowest ?? `carrier-${text(readKey(carrier ?? {}, 'id')) ?? 'unknown'}`;
}

function toTransport(carrier: Record<string, unknown> | null): MediaTransport {
  if (!carrier) return 'NONE';
  return TRANSPORTS[text(readKey(carrier, 'type')) ?? ''] ?? 'UNKNOWN';
}

function directionOf(stack: readonly ProtocolLayer[]): MediaDirection {
  return stack.map(({ direction }) => direction).find((direction) => direction !== 'UNKNOWN') ?? 'UNKNOWN';
}

function toEnds(
  carrier: Record<string, unknown>,
): Pick<MediaConnection, 'farAddress' | 'farPort' | 'nearAddress' | 'nearPort' | 'rxBytes' | 'txBytes'> {
  return {
    farAddress: text(readKey(carrier, 'farIP')),
    farPort: integer(readKey(carrier, 'farPort')),
    nearAddress: text(readKey(carrier, 'nearIP')),
    nearPort: integer(readKey(carrier, 'nearPort')),
    rxBytes: integer(readKey(carrier, 'rx')),
    txBytes: integer(readKey(carrier, 'tx')),
  };
}
