import { describe, expect, it } from 'vitest';
import { toConnection } from '../../../../src/providers/evostream/ems/to-connection.js';
import { readFixture } from '../../../helpers/read-fixture.js';
import { createScriptedTarget } from '../../../helpers/scripted-target.js';

const target = createScriptedTarget(() => null, { service: 'ems', account: 'edge', endpoint: 'tokyo-1' });

function connectionOf(json: string): ReturnType<typeof toConnection> {
  return toConnection(JSON.parse(json) as Record<string, unknown>, target);
}

describe('toConnection', () => {
  it("reads the provider's printed example, whose ellipsis is filled with no more than two braces", () => {
    // Printed with an ellipsis, which swallowed the opening brace of a layer; its closing one is missing too.
    const filled = readFixture('ems-list-connections.txt')
      .replace('…', '{')
      .replace('"type":"OR"', '"type":"OR"}');
    const { data } = JSON.parse(filled) as { data: [Record<string, unknown>] };
    expect(toConnection(data[0], target)).toEqual({
      __typename: 'MediaConnection',
      id: 'edge:ems:global:connection:tokyo-1/97',
      resourceId: '97',
      serverId: 'edge:ems:global:server:tokyo-1',
      transport: 'TCP',
      direction: 'OUTBOUND',
      farAddress: '54.239.131.147',
      farPort: 1935,
      nearAddress: '192.168.2.107',
      nearPort: 45399,
      rxBytes: 743036,
      txBytes: 3621,
      startedAt: new Date('2015-11-23T06:15:04.659Z'),
      settings: null,
      stack: [
        {
          resourceId: '97',
          type: 'TCP',
          direction: 'UNKNOWN',
          applicationId: 0,
          startedAt: new Date('2015-11-23T06:15:04.659Z'),
          closing: false,
          rxInvokes: null,
          txInvokes: null,
          streams: [],
        },
        {
          resourceId: null,
          type: 'OR',
          direction: 'OUTBOUND',
          applicationId: null,
          startedAt: null,
          closing: null,
          rxInvokes: null,
          txInvokes: 5,
          streams: [],
        },
      ],
    });
  });

  it('reads the spellings of the field table, which are not those of the example', () => {
    const connection = connectionOf(`{
      "carrier": { "Id": 86, "farIp": "198.51.100.62", "nearIp": "203.0.113.40", "RX": 1, "type": "UDP" },
      "stack": [{ "Id": 97, "creationTimeStamp": 1448259304, "isEnqueForDelete": 1, "type": "ITS" }] }`);
    expect(connection).toMatchObject({
      resourceId: '97',
      transport: 'UDP',
      direction: 'INBOUND',
      farAddress: '198.51.100.62',
      nearAddress: '203.0.113.40',
      rxBytes: 1,
      startedAt: new Date('2015-11-23T06:15:04.000Z'),
    });
    expect(connection.stack[0]?.closing).toBe(true);
  });

  it('makes a timer, which has no carrier, a connection without a network', () => {
    const connection = connectionOf('{ "carrier": null, "stack": [{ "id": 3, "type": "TMR" }] }');
    expect(connection).toMatchObject({
      id: 'edge:ems:global:connection:tokyo-1/3',
      transport: 'NONE',
      direction: 'UNKNOWN',
      farAddress: null,
      rxBytes: null,
    });
  });

  it('does not pass the id of a carrier off as that of a stack', () => {
    expect(
      connectionOf('{ "carrier": { "id": 86, "type": "IOHT_NEW_CARRIER" }, "stack": [] }'),
    ).toMatchObject({
      resourceId: 'carrier-86',
      transport: 'UNKNOWN',
    });
    expect(connectionOf('{}').resourceId).toBe('carrier-unknown');
  });

  it('tells a count of bytes exactly, or not at all', () => {
    const { rxBytes, txBytes } = connectionOf(
      '{ "carrier": { "rx": 9007199254740991, "tx": 9007199254740993 }, "stack": [] }',
    );
    expect({ rxBytes, txBytes }).toEqual({ rxBytes: 9_007_199_254_740_991, txBytes: null });
  });

  it('shows the command that made it without its secrets', () => {
    const connection = connectionOf(`{ "carrier": null, "stack": [], "pullSettings": {}, "pushSettings": {
      "configId": 7, "keepAlive": true, "localStreamName": "derby", "targetStreamName": "secret-key",
      "tcUrl": "rtmp:\\/\\/u:secret@cdn.example.net\\/live", "uri": "rtmp:\\/\\/u:secret@cdn.example.net:1936\\/live\\/secret-key?t=secret" } }`);
    expect(connection.settings).toEqual({
      command: 'PUSH',
      configId: 7,
      keepAlive: true,
      localStreamName: 'derby',
      uri: 'rtmp://cdn.example.net:1936/live',
      address: 'cdn.example.net',
      port: 1936,
    });
    expect(JSON.stringify(connection)).not.toContain('secret');
  });

  it('is not put out by anything of another type', () => {
    const odd = connectionOf('{ "carrier": "none", "stack": { "id": 1 }, "pullSettings": 5 }');
    expect(odd).toMatchObject({ transport: 'NONE', stack: [], settings: null });
  });
});
