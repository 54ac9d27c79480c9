import { registerEnumType } from 'type-graphql';

/** Whether a flow carries media. */
export const FlowState = { RUNNING: 'RUNNING', IDLE: 'IDLE', UNKNOWN: 'UNKNOWN' } as const;
export type FlowState = keyof typeof FlowState;

/** What an address of an input or output is for. */
export const FlowAddressRole = {
  INGEST: 'INGEST',
  EGRESS: 'EGRESS',
  LISTEN: 'LISTEN',
  PLAYBACK: 'PLAYBACK',
  SOURCE: 'SOURCE',
  DESTINATION: 'DESTINATION',
} as const;
export type FlowAddressRole = keyof typeof FlowAddressRole;

/** What a host is to an input or output. */
export const FlowHostRole = { ...FlowAddressRole, CONNECT_SERVER: 'CONNECT_SERVER' } as const;
export type FlowHostRole = keyof typeof FlowHostRole;

/** Whether an input or output has its peer. */
export const FlowEndpointState = {
  CONNECTED: 'CONNECTED',
  WAITING: 'WAITING',
  IDLE: 'IDLE',
  UNKNOWN: 'UNKNOWN',
} as const;
export type FlowEndpointState = keyof typeof FlowEndpointState;

/** Which side opens a connection. */
export const ConnectionMode = { LISTENER: 'LISTENER', CALLER: 'CALLER', UNKNOWN: 'UNKNOWN' } as const;
export type ConnectionMode = keyof typeof ConnectionMode;

registerEnumType(FlowState, {
  name: 'FlowState',
  description: 'Whether a flow was started (upstream: State of the flow).',
  valuesConfig: {
    RUNNING: { description: 'It was started: its inputs and outputs connect, or wait to.' },
    IDLE: { description: 'It was not started, or stopped: none of its inputs and outputs is connected.' },
    UNKNOWN: { description: 'The provider says nothing, or a word that is not documented.' },
  },
});
const ADDRESS_ROLES = {
  INGEST: {
    description: "StreamLink's: where an input takes its stream in (upstream: InputAddressList).",
  },
  EGRESS: {
    description: "StreamLink's: where an output sends its stream from (upstream: OutputAddressList).",
  },
  LISTEN: {
    description: "StreamLink's: where an output waits to be called (upstream: SourceAddresses of an output).",
  },
  PLAYBACK: { description: "StreamLink's: where an output can be pulled from (upstream: ServerUrls)." },
  SOURCE: {
    description: "The peer's: where an input fetches its stream (upstream: SourceAddresses of an input).",
  },
  DESTINATION: {
    description: "The peer's: where an output pushes its stream to (upstream: Destinations).",
  },
};

registerEnumType(FlowAddressRole, {
  name: 'FlowAddressRole',
  description: 'What an address of an input or output is for, and so whose it is.',
  valuesConfig: ADDRESS_ROLES,
});
registerEnumType(FlowHostRole, {
  name: 'FlowHostRole',
  description: 'What a host is to an input or output: by its configuration, or by the connection that is up.',
  valuesConfig: {
    ...ADDRESS_ROLES,
    CONNECT_SERVER: {
      description:
        "StreamLink's server that holds the connection right now, which no configuration tells (upstream: ConnectServerIP).",
    },
  },
});
registerEnumType(FlowEndpointState, {
  name: 'FlowEndpointState',
  description: 'Whether an input or output has its peer (upstream: CommonStatus.State).',
  valuesConfig: {
    CONNECTED: { description: 'The connection is up; with a bitrate of 0 no media comes over it.' },
    WAITING: { description: 'It waits for its peer, or keeps calling it.' },
    IDLE: { description: 'It does nothing, because its flow is not running.' },
    UNKNOWN: { description: 'The provider says nothing, or a word that is not documented.' },
  },
});
registerEnumType(ConnectionMode, {
  name: 'ConnectionMode',
  description: 'Which side opens the connection, seen from StreamLink (upstream: Mode).',
  valuesConfig: {
    LISTENER: { description: 'StreamLink waits, the peer calls.' },
    CALLER: { description: 'StreamLink calls the peer.' },
    UNKNOWN: { description: 'The provider says a word that is not documented.' },
  },
});
