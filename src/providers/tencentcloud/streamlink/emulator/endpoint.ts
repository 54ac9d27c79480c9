/** How an input or output of a running flow is doing. */
export type Condition = 'connected' | 'lossy' | 'silent' | 'waiting';

/** An input or output as its realtime status needs it. */
export interface Endpoint {
  kind: 'Input' | 'Output';
  id: string;
  protocol: string;
  mode: 'Listener' | 'Caller';
  /** StreamLink's own address on this connection. */
  serverAddress: string;
  condition: Condition;
  /** Bits per second while media flows. */
  bitrate: number;
  /** Virtual Unix milliseconds since when it is connected. */
  connectedAt: number;
  reconnections: number;
  encrypted: boolean;
}
