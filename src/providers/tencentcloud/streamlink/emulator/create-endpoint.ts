import type { Random } from '../../../../emulator/world/random.js';
import type { Condition, Endpoint } from './endpoint.js';

/** What an endpoint is made from. */
export interface EndpointSource {
  kind: Endpoint['kind'];
  protocol: string;
  mode: Endpoint['mode'];
  serverAddress: string;
  condition: Condition;
}

/** How long the oldest connections have been up when the world begins, in milliseconds. */
const longestMs = 72 * 3_600_000;

/** An endpoint with figures of its own. */
export function createEndpoint(source: EndpointSource, random: Random, startedAt: number): Endpoint {
  return {
    ...source,
    id: random.hex(28),
    bitrate: random.integer(2_000, 18_000) * 1000,
    connectedAt: startedAt - random.integer(60_000, longestMs),
    reconnections: source.condition === 'waiting' ? random.integer(10, 60) : random.integer(0, 3),
    encrypted: random.chance(0.5),
  };
}
