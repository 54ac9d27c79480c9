import { expect, it } from 'vitest';
import { createEmsReads, type EmsReads } from '../../../../src/providers/evostream/ems/ems-reads.js';
import { createUpstream, openReader } from '../../../helpers/open-reader.js';
import { createScriptedTarget, type ScriptedTarget } from '../../../helpers/scripted-target.js';

const page = { first: 50, after: null, wantsTotal: true };

const connection = (id: number, farIP: string, nearIP: string) => ({
  carrier: { id, farIP, farPort: 50_000, nearIP, nearPort: 1935, rx: 10, tx: 1, type: 'IOHT_TCP_CARRIER' },
  stack: [{ id, type: 'TCP' }],
});

const CONNECTIONS = [
  connection(1, '::ffff:10.20.0.15', '10.40.1.40'),
  connection(2, '10.20.0.15', '0.0.0.0'),
  connection(3, '2001:DB8::0:9', '[2001:db8::40]'),
  connection(4, 'xx', '10.40.1.40'),
];

const SESSIONS = [{ clientIP: '192.0.2.4', sessionId: 's1' }];

/** A server of an account; both accounts of these tests name theirs alike. */
function createServer(account: string, address: string): ScriptedTarget {
  return createScriptedTarget(
    ({ action }) => ({ data: action === 'listConnections' ? CONNECTIONS : SESSIONS, status: 'SUCCESS' }),
    {
      account,
      service: 'ems',
      endpoint: 'tokyo-1',
      server: { name: 'tokyo-1', address, port: 7777 },
      owns: (resource) => resource === 'tokyo-1' || resource.startsWith('tokyo-1/'),
    },
  );
}

function open(...targets: ScriptedTarget[]): EmsReads {
  return createEmsReads(openReader(createUpstream(targets)));
}

it('finds connections and sessions by far ends in any spelling, on all servers, each once', async () => {
  const targets = [createServer('edge', '127.0.0.1'), createServer('lab', 'ems.example.com')];
  const reads = open(...targets);
  const far = await reads.connectionsFrom('10.20.0.15', page);
  expect(far!.nodes.map(({ id }) => id).toSorted()).toEqual([
    'edge:ems:global:connection:tokyo-1/1',
    'edge:ems:global:connection:tokyo-1/2',
    'lab:ems:global:connection:tokyo-1/1',
    'lab:ems:global:connection:tokyo-1/2',
  ]);
  expect((await reads.connectionsFrom('2001:db8::9', page))!.nodes).toHaveLength(2);
  const sessions = await reads.httpSessionsFrom('192.0.2.4', page);
  expect(sessions!.nodes.map(({ serverId }) => serverId).toSorted()).toEqual([
    'edge:ems:global:server:tokyo-1',
    'lab:ems:global:server:tokyo-1',
  ]);
  for (const { calls } of targets) {
    expect(calls.map(({ action }) => action)).toEqual(['listConnections', 'listHttpStreamingSessions']);
  }
});

it('finds servers by their configuration and their near ends, and nobody at no address', async () => {
  const reads = open(createServer('edge', '127.0.0.1'), createServer('lab', 'EMS.example.com'));
  const found = async (address: string) => {
    const servers = await reads.serversAt(address, page);
    expect(servers).toMatchObject({ complete: true, totalCount: servers!.nodes.length });
    expect(servers!.sources.map(({ action }) => action)).toEqual(['listConnections', 'listConnections']);
    return servers!.nodes.map(({ accountName }) => accountName);
  };
  expect(await found('127.0.0.1')).toEqual(['edge']);
  expect(await found('ems.example.com')).toEqual(['lab']);
  expect(await found('10.40.1.40')).toEqual(['edge', 'lab']);
  expect(await found('2001:db8::40')).toEqual(['edge', 'lab']);
  expect(await found('0.0.0.0')).toEqual([]);
  expect(await found('10.20.0.15')).toEqual([]);
});

it('asks all servers at once', async () => {
  const waiting: (() => void)[] = [];
  const answer = async (): Promise<object> => {
    await new Promise<void>((resolve) => {
      waiting.push(resolve);
      // Nobody goes on before all have been asked.
      if (waiting.length === 3) for (const goOn of waiting) goOn();
    });
    return { data: CONNECTIONS, status: 'SUCCESS' };
  };
  const servers = ['a', 'b', 'c'].map((name) =>
    createScriptedTarget(answer, {
      service: 'ems',
      endpoint: name,
      server: { name, address: `${name}.example.com`, port: 7777 },
    }),
  );
  const ranking = await open(...servers).topHosts({}, 1);
  expect(ranking).toMatchObject({
    complete: true,
    hostCount: 2,
    connectionCount: 9,
    hosts: [{ address: '10.20.0.15', connectionCount: 6, serverCount: 3, rxBytes: 60, txBytes: 6 }],
  });
});
