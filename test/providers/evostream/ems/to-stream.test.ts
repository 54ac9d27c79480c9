import { describe, expect, it } from 'vitest';
import { toStream } from '../../../../src/providers/evostream/ems/to-stream.js';
import { createScriptedTarget } from '../../../helpers/scripted-target.js';

const target = createScriptedTarget(() => null, { service: 'ems', account: 'edge', endpoint: 'tokyo-1' });
const streamOf = (json: string) => toStream(JSON.parse(json) as Record<string, unknown>, target);

describe('toStream', () => {
  it('reads a stream that comes in, with its 64-bit numbers and a fraction in its up time', () => {
    const stream =
      streamOf(`{ "uniqueId": 36, "name": "derby", "type": "INR", "typeNumeric": 5282249572905648128,
      "farIp": "198.51.100.62", "farPort": 45399, "nearIp": "203.0.113.40", "nearPort": 1935, "upTime": 44405.5400,
      "outStreamsUniqueIds": [41, 42], "creationTimestamp": 1763680000700.0000, "userAgent": "FMLE/3.0",
      "audio": { "bytesCount": 52, "codec": "AAAC", "codecNumeric": 4702111241970122752, "droppedBytesCount": 1,
                 "droppedPacketsCount": 2, "packetsCount": 3 },
      "video": { "codec": "VH264", "width": 1920, "height": 1080, "profile": 100, "level": 40 } }`);
    expect(stream).toEqual({
      __typename: 'MediaStream',
      id: 'edge:ems:global:stream:tokyo-1/36',
      resourceId: '36',
      name: 'derby',
      direction: 'INBOUND',
      type: 'INR',
      startedAt: new Date('2025-11-20T23:06:40.700Z'),
      upTimeMs: 44405,
      farAddress: '198.51.100.62',
      farPort: 45399,
      nearAddress: '203.0.113.40',
      nearPort: 1935,
      audio: {
        codec: 'AAAC',
        bytes: 52,
        packets: 3,
        droppedBytes: 1,
        droppedPackets: 2,
        width: null,
        height: null,
        profile: null,
        level: null,
      },
      video: {
        codec: 'VH264',
        bytes: null,
        packets: null,
        droppedBytes: null,
        droppedPackets: null,
        width: 1920,
        height: 1080,
        profile: 100,
        level: 40,
      },
      agent: 'FMLE/3.0',
      canDropFrames: null,
      inStreamId: null,
      outStreamIds: ['edge:ems:global:stream:tokyo-1/41', 'edge:ems:global:stream:tokyo-1/42'],
    });
  });

  it('reads a copy that goes out, in the other spellings', () => {
    const stream = streamOf(`{ "uniqueId": 41, "type": "ONR", "inStreamUniqueId": 36, "canDropFrames": true,
      "outStreamsUniqueIDs": null, "uptime": 7, "audio": {}, "serverAgent": "", "farIP": "10.20.0.15" }`);
    expect(stream).toMatchObject({
      direction: 'OUTBOUND',
      inStreamId: 'edge:ems:global:stream:tokyo-1/36',
      outStreamIds: [],
      canDropFrames: true,
      upTimeMs: 7,
      audio: null,
      agent: null,
      farAddress: '10.20.0.15',
    });
  });
});
