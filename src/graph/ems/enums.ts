import { registerEnumType } from 'type-graphql';

/** What carries a connection of a media server. */
export const MediaTransport = { TCP: 'TCP', UDP: 'UDP', NONE: 'NONE', UNKNOWN: 'UNKNOWN' } as const;
export type MediaTransport = keyof typeof MediaTransport;

/** Which way something goes, seen from a media server. */
export const MediaDirection = { INBOUND: 'INBOUND', OUTBOUND: 'OUTBOUND', UNKNOWN: 'UNKNOWN' } as const;
export type MediaDirection = keyof typeof MediaDirection;

/** The command that had a media server make a connection. */
export const MediaCommand = {
  PULL: 'PULL',
  PUSH: 'PUSH',
  HLS: 'HLS',
  HDS: 'HDS',
  MSS: 'MSS',
  DASH: 'DASH',
  RECORD: 'RECORD',
} as const;
export type MediaCommand = keyof typeof MediaCommand;

registerEnumType(MediaTransport, {
  name: 'MediaTransport',
  description: 'What carries a connection of a media server (upstream: carrier type).',
  valuesConfig: {
    TCP: { description: 'A TCP connection (upstream: IOHT_TCP_CARRIER).' },
    UDP: { description: 'A UDP socket (upstream: IOHT_UDP_CARRIER).' },
    NONE: { description: "Nothing: a timer or another of the server's own stacks (upstream: no carrier)." },
    UNKNOWN: { description: 'A carrier that is not documented.' },
  },
});
registerEnumType(MediaDirection, {
  name: 'MediaDirection',
  description: 'Which way something goes, seen from the media server (upstream: first letter of the type).',
  valuesConfig: {
    INBOUND: { description: 'A connection that the far side made; a stream that comes in (upstream: I).' },
    OUTBOUND: { description: 'A connection that the server made; a stream that goes out (upstream: O).' },
    UNKNOWN: { description: 'The type does not tell, e.g. RTSP.' },
  },
});
registerEnumType(MediaCommand, {
  name: 'MediaCommand',
  description: 'The command that had a media server make a connection.',
  valuesConfig: {
    PULL: { description: 'Fetch a stream from elsewhere (upstream: pullStream).' },
    PUSH: { description: 'Send a stream elsewhere (upstream: pushStream).' },
    HLS: { description: 'Write HLS (upstream: createHLSStream).' },
    HDS: { description: 'Write HDS (upstream: createHDSStream).' },
    MSS: { description: 'Write Smooth Streaming (upstream: createMSSStream).' },
    DASH: { description: 'Write DASH (upstream: createDASHStream).' },
    RECORD: { description: 'Write a file (upstream: record).' },
  },
});
