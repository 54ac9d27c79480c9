import { describe, expect, it } from 'vitest';
import { toRedisNodes } from '../../../../src/providers/huaweicloud/dcs/to-redis-nodes.js';
import { createScriptedTarget } from '../../../helpers/scripted-target.js';

const target = createScriptedTarget(() => ({}), { account: 'cache', service: 'dcs', region: 'cn-north-4' });
const read = (...nodes: Record<string, unknown>[]) => toRedisNodes(nodes, 'redis-1', target);

describe('the nodes of an instance', () => {
  it('are read with their port as a number', () => {
    const [node] = read({
      node_id: 'node-2',
      name: '(replica)10.30.0.11',
      status: 'Inactive',
      az_code: 'cn-north-4b',
      node_role: 'redis-server',
      node_type: 'slave',
      node_ip: '10.30.0.11',
      node_port: '6379',
      priority_weight: 100,
      group_id: 'ace962d1',
      group_name: 'group-0',
      is_remove_ip: false,
    });
    expect(node).toEqual({
      __typename: 'RedisNode',
      id: 'cache:dcs:cn-north-4:node:redis-1/node-2',
      resourceId: 'node-2',
      instanceId: 'cache:dcs:cn-north-4:instance:redis-1',
      name: '(replica)10.30.0.11',
      role: 'SECONDARY',
      status: 'FAULTY',
      statusDetail: 'Inactive',
      address: '10.30.0.11',
      port: 6379,
      zone: 'cn-north-4b',
      shard: 'group-0',
      priority: 100,
      removedFromReadonlyDomain: false,
      seesClients: true,
    });
  });

  it('see clients unless proxies stand in front of them', () => {
    const servers = [{ node_type: 'master' }, { node_type: 'slave' }];
    expect(read(...servers).map(({ seesClients }) => seesClients)).toEqual([true, true]);
    const behind = read(...servers, { node_type: 'proxy', node_role: 'redis-proxy' });
    expect(behind.map(({ seesClients }) => seesClients)).toEqual([false, false, true]);
  });

  it.each([
    [{ node_type: 'master' }, 'PRIMARY'],
    [{ node_type: 'proxy' }, 'PROXY'],
    [{ node_role: 'redis-proxy' }, 'PROXY'],
    [{ node_role: 'redis-server' }, 'UNKNOWN'],
    [{}, 'UNKNOWN'],
  ])('of %j are %s', (info, role) => {
    expect(read(info)[0]!.role).toBe(role);
  });

  it.each([
    ['Active', 'RUNNING'],
    ['Creating', 'PENDING'],
    ['AddSharding', 'PENDING'],
    ['Deleting', 'STOPPED'],
    ['Inactive', 'FAULTY'],
    ['Sleeping', 'UNKNOWN'],
  ])('with the status %s are %s', (status, expected) => {
    expect(read({ status })[0]!.status).toBe(expected);
  });

  it('are none where there is no list', () => {
    expect(toRedisNodes(null, 'redis-1', target)).toEqual([]);
  });
});
