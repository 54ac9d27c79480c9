import { describe, expect, it } from 'vitest';
import { toHost } from '../../../../src/graph/host.js';
import { dcsActions } from '../../../../src/providers/huaweicloud/dcs/actions.js';
import { toRedisNodes } from '../../../../src/providers/huaweicloud/dcs/to-redis-nodes.js';
import { toSession } from '../../../../src/providers/huaweicloud/dcs/to-session.js';
import { rowsOf } from '../../../../src/upstream/rows-of.js';
import { readFixture } from '../../../helpers/read-fixture.js';
import { createScriptedTarget } from '../../../helpers/scripted-target.js';

const target = createScriptedTarget(() => ({}), { account: 'cache', service: 'dcs', region: 'cn-north-4' });
const [node] = toRedisNodes([{ node_id: 'node-1', node_type: 'master' }], 'redis-1', target);
const read = (info: Record<string, unknown>) => toSession({ id: '7', ...info }, target, node!);
const clientOf = (addr: unknown, peer?: unknown) => {
  const { address, port, hostAddress, hostMatch } = read({ addr, peer });
  const host = toHost(hostAddress)?.address ?? null;
  expect(hostMatch !== null).toBe(host !== null);
  return { address, port, host };
};

describe('a session', () => {
  it('is read from the printed example as it stands', () => {
    const body = JSON.parse(readFixture('dcs-list-clients.json')) as unknown;
    const answer = { body, observedAt: 0, origin: 'LIVE', requestId: null } as const;
    const [row] = rowsOf({ target, action: dcsActions.ListClients }, answer);
    expect(toSession(row!, target, node!)).toEqual({
      __typename: 'Session',
      id: 'cache:dcs:cn-north-4:session:redis-1/node-1/11677',
      clientId: '11677',
      address: '198.19.131.14',
      port: 1637,
      peer: '198.198.0.121:4058',
      hostAddress: '198.198.0.121',
      hostMatch: 'INFERRED',
      name: 'dcs',
      user: 'dcs',
      lastCommand: 'info',
      ageSeconds: 376,
      idleSeconds: 376,
      database: 0,
      flags: 'N',
      fileDescriptor: 16,
      subscribedChannels: 0,
      subscribedPatterns: 0,
      transactionCommands: 1,
      queryBufferBytes: 0,
      queryBufferFreeBytes: 4,
      outputBufferBytes: 0,
      outputListLength: 0,
      outputMemoryBytes: 0,
      events: 'r',
      network: 'vpc',
      node,
    });
  });

  it.each([
    ['10.20.0.15:41822', '10.20.0.15:41822', { address: '10.20.0.15', port: 41822, host: '10.20.0.15' }],
    ['198.19.131.14:1637', '10.20.0.16:4058', { address: '198.19.131.14', port: 1637, host: '10.20.0.16' }],
    ['198.19.131.14:1637', '198.19.131.14:1637', { address: '198.19.131.14', port: 1637, host: null }],
    [
      '::ffff:198.19.131.14:1637',
      '[::FFFF:10.20.0.16]:4058',
      { address: '::ffff:198.19.131.14', port: 1637, host: '10.20.0.16' },
    ],
    [
      '[::ffff:198.19.131.14]:1637',
      '::ffff:c613:830e',
      { address: '::ffff:198.19.131.14', port: 1637, host: null },
    ],
    ['198.19.131.14:1637', null, { address: '198.19.131.14', port: 1637, host: null }],
    ['198.190.1.1:80', '10.0.0.1:80', { address: '198.190.1.1', port: 80, host: '198.190.1.1' }],
    ['[2001:db8::15]:41822', '', { address: '2001:db8::15', port: 41822, host: '2001:db8::15' }],
    ['2001:db8::15:41822', '', { address: '2001:db8::15', port: 41822, host: '2001:db8::15' }],
    [
      '2001:db8:1:2:3:4:5:6',
      '',
      { address: '2001:db8:1:2:3:4:5:6', port: null, host: '2001:db8:1:2:3:4:5:6' },
    ],
    ['10.20.0.15', '', { address: '10.20.0.15', port: null, host: '10.20.0.15' }],
    ['/run/redis.sock:0', '', { address: '/run/redis.sock', port: 0, host: null }],
    ['xx', 'xx', { address: 'xx', port: null, host: null }],
    ['xx', '10.0.0.1:5', { address: 'xx', port: null, host: null }],
    ['', '10.0.0.1:5', { address: null, port: null, host: '10.0.0.1' }],
    [undefined, undefined, { address: null, port: null, host: null }],
  ])('of %j with peer %j', (addr, peer, expected) => {
    expect(clientOf(addr, peer)).toEqual(expected);
  });

  it('is found as Redis sees it, or by inference behind what hides it', () => {
    expect(read({ addr: '10.20.0.15:1', peer: '10.20.0.16:2' }).hostMatch).toBe('REPORTED');
    expect(read({ addr: '198.19.1.1:1', peer: '10.20.0.16:2' }).hostMatch).toBe('INFERRED');
  });

  it('has its host in one spelling', () => {
    expect(read({ addr: '[2001:DB8:0:0::15]:1' }).hostAddress).toBe('2001:db8::15');
  });

  it('is in no transaction at -1, and in an empty one at 0', () => {
    expect(read({ multi: -1 }).transactionCommands).toBeNull();
    expect(read({ multi: 0 }).transactionCommands).toBe(0);
    expect(read({}).transactionCommands).toBeNull();
  });

  it('has null for what is absent, empty or no number', () => {
    expect(read({ name: '', db: 'x', fd: null, omem: 'about 3' })).toMatchObject({
      name: null,
      database: null,
      fileDescriptor: null,
      outputMemoryBytes: null,
      events: null,
    });
  });
});
