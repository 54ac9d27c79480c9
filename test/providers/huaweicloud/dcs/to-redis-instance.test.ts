import { describe, expect, it } from 'vitest';
import { toCacheMode, toRedisInstance } from '../../../../src/providers/huaweicloud/dcs/to-redis-instance.js';
import { createScriptedTarget } from '../../../helpers/scripted-target.js';

const target = createScriptedTarget(() => ({}), { account: 'cache', service: 'dcs', region: 'cn-north-4' });
const read = (info: Record<string, unknown>) => toRedisInstance({ instance_id: 'redis-1', ...info }, target);

describe('an instance', () => {
  it('is read with everything an operator looks at, and no more', () => {
    const instance = read({
      name: 'orders-cache',
      status: 'RUNNING',
      engine: 'Redis',
      engine_version: '6.0',
      spec_code: 'redis.ha.xu1.large.r2.4',
      cpu_type: 'x86_64',
      capacity: 4,
      capacity_minor: null,
      max_memory: 4096,
      used_memory: 812,
      ip: '10.30.0.9',
      port: 6379,
      domain_name: 'redis-1.dcs.example.com',
      readonly_domain_name: 'redis-1-ro.dcs.example.com',
      vpc_id: '5e37b3be-950a-48e1-b498-65b63d336481',
      vpc_name: 'vpc-app',
      subnet_id: 'subnet-1',
      security_group_id: 'sg-demo',
      az_codes: ['cn-north-4a', 'cn-north-4b'],
      publicip_address: null,
      enable_ssl: false,
      no_password_access: 'false',
      access_user: 'somebody',
      created_at: '2025-03-02T02:11:12.335Z',
      updated_at: '2025-11-01T09:00:34.335Z',
      maintain_begin: '18:00:00',
      maintain_end: '22:00:00',
      tags: [{ key: 'team', value: 'orders' }],
      features: { support_transparent_client_ip: true },
      description: '',
    });
    expect(instance).toEqual({
      __typename: 'RedisInstance',
      id: 'cache:dcs:cn-north-4:instance:redis-1',
      resourceId: 'redis-1',
      accountName: 'cache',
      region: 'cn-north-4',
      name: 'orders-cache',
      status: 'RUNNING',
      statusDetail: 'RUNNING',
      address: '10.30.0.9',
      addresses: ['10.30.0.9'],
      port: 6379,
      engine: 'Redis',
      engineVersion: '6.0',
      createdAt: new Date('2025-03-02T02:11:12.335Z'),
      updatedAt: new Date('2025-11-01T09:00:34.335Z'),
      tags: [{ key: 'team', value: 'orders' }],
      description: null,
      specCode: 'redis.ha.xu1.large.r2.4',
      cpuType: 'x86_64',
      capacityGb: 4,
      usedMemoryMb: 812,
      maxMemoryMb: 4096,
      domainName: 'redis-1.dcs.example.com',
      readonlyDomainName: 'redis-1-ro.dcs.example.com',
      publicAddress: null,
      zones: ['cn-north-4a', 'cn-north-4b'],
      vpcId: '5e37b3be-950a-48e1-b498-65b63d336481',
      vpcName: 'vpc-app',
      subnetId: 'subnet-1',
      securityGroupId: 'sg-demo',
      sslEnabled: false,
      passThroughSupported: true,
      openAccess: false,
      maintenanceBegin: '18:00:00',
      maintenanceEnd: '22:00:00',
    });
  });

  it('reads the slips of the printed examples', () => {
    const tags = [{ key: 1, value: 'legacy' }, { key: 'bare' }, null];
    const instance = read({
      tags,
      publicip_id: {},
      publicip_address: {},
      no_password_access: true,
      enterprise_project_id: 0,
    });
    expect(instance.tags).toEqual([
      { key: '1', value: 'legacy' },
      { key: 'bare', value: null },
    ]);
    expect(instance).toMatchObject({ publicAddress: null, openAccess: true });
  });

  it('splits the addresses of a cluster', () => {
    expect(read({ ip: '10.30.2.11, 10.30.2.13,10.30.2.11,' })).toMatchObject({
      address: '10.30.2.11',
      addresses: ['10.30.2.11', '10.30.2.13'],
    });
    expect(read({ ip: null })).toMatchObject({ address: null, addresses: [] });
  });

  it('adds the fraction of the smallest capacities', () => {
    expect(read({ capacity: 0, capacity_minor: '.125' }).capacityGb).toBe(0.125);
    expect(read({ capacity_minor: '.125' }).capacityGb).toBeNull();
  });

  it.each([
    ['RUNNING', 'RUNNING'],
    ['CREATING', 'PENDING'],
    ['RESTARTING', 'PENDING'],
    ['EXTENDING', 'PENDING'],
    ['RESTORING', 'PENDING'],
    ['FLUSHING', 'PENDING'],
    ['UPGRADING', 'PENDING'],
    ['MIGRATING', 'PENDING'],
    ['PAYING', 'PENDING'],
    ['FREEZING', 'ISOLATED'],
    ['FROZEN', 'ISOLATED'],
    ['ERROR', 'FAULTY'],
    ['CREATEFAILED', 'FAULTY'],
    ['DREAMING', 'UNKNOWN'],
    [undefined, 'UNKNOWN'],
  ])('with the status %s is %s', (status, expected) => {
    expect(read({ status })).toMatchObject({ status: expected, statusDetail: status ?? null });
  });

  it.each([
    ['single', 'SINGLE'],
    ['ha', 'HA'],
    ['cluster', 'CLUSTER'],
    ['proxy', 'PROXY'],
    ['ha_rw_split', 'RW_SPLIT'],
    ['new', 'UNKNOWN'],
    [null, 'UNKNOWN'],
  ])('of the mode %s is %s', (cache_mode, expected) => {
    expect(toCacheMode({ cache_mode })).toBe(expected);
  });
});
