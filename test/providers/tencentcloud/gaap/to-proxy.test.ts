import { describe, expect, it } from 'vitest';
import { toProxyGroup } from '../../../../src/providers/tencentcloud/gaap/to-proxy-group.js';
import { toProxy } from '../../../../src/providers/tencentcloud/gaap/to-proxy.js';
import { createScriptedTarget } from '../../../helpers/scripted-target.js';

const target = createScriptedTarget(() => null, { service: 'gaap' });

describe('toProxy', () => {
  it.each([
    ['RUNNING', 'RUNNING'],
    ['CREATING', 'PENDING'],
    ['OPENING', 'PENDING'],
    ['ADJUSTING', 'PENDING'],
    ['CLONING', 'PENDING'],
    ['RECOVERING', 'PENDING'],
    ['MOVING', 'PENDING'],
    ['CLOSING', 'STOPPED'],
    ['CLOSED', 'STOPPED'],
    ['DESTROYING', 'STOPPED'],
    ['ISOLATING', 'ISOLATED'],
    ['ISOLATED', 'ISOLATED'],
    ['SOMETHING_NEW', 'UNKNOWN'],
  ])('takes status %s for %s, and keeps the word', (Status, status) => {
    expect(toProxy({ ProxyId: 'link-1', Status }, target)).toMatchObject({ status, statusDetail: Status });
  });

  it.each([
    ['BANNED', true],
    ['BANNING', true],
    ['RECOVERING', true],
    ['RECOVER_FAILED', true],
    ['RECOVER', false],
    ['BAN_FAILED', false],
  ])('reads BanStatus %s as banned: %s', (BanStatus, banned) => {
    expect(toProxy({ ProxyId: 'link-1', BanStatus }, target).banned).toBe(banned);
  });

  it('has no address of its own where each carrier has one', () => {
    const IPList = ['198.51.100.1', '198.51.100.2', '198.51.100.1'].map((IP) => ({ IP, Provider: 'CMCC' }));
    expect(toProxy({ ProxyId: 'link-1', IP: '', IPList } as object, target)).toMatchObject({
      address: null,
      accessAddresses: ['198.51.100.1', '198.51.100.2'],
    });
  });

  it('counts connections one by one, and time in seconds', () => {
    expect(toProxy({ ProxyId: 'link-1', Concurrent: 5, CreateTime: 1_728_542_120 }, target)).toMatchObject({
      connectionLimit: 50_000,
      createdAt: new Date(1_728_542_120_000),
    });
  });

  it('knows its id by its old name, and its group by an id of this graph', () => {
    expect(toProxy({ InstanceId: 'link-1', GroupId: 'lg-1' }, target)).toMatchObject({
      id: 'prod:gaap:global:proxy:link-1',
      groupId: 'prod:gaap:global:proxy-group:lg-1',
    });
    expect(toProxy({ ProxyId: 'link-1', GroupId: '' }, target).groupId).toBeNull();
  });

  it('bears an answer in which nothing but the id is told', () => {
    expect(toProxy({ ProxyId: 'link-1' }, target)).toMatchObject({
      status: 'UNKNOWN',
      accessAddresses: [],
      protocols: [],
      banned: null,
      connectionLimit: null,
      tags: [],
    });
  });
});

describe('toProxyGroup', () => {
  it.each([
    ['RUNNING', 'RUNNING'],
    ['CREATING', 'PENDING'],
    ['MOVING', 'PENDING'],
    ['CHANGING', 'PENDING'],
    ['CLOSED', 'STOPPED'],
    ['DESTROYING', 'STOPPED'],
    ['SOMETHING_NEW', 'UNKNOWN'],
  ])('takes status %s for %s, and keeps the word', (Status, status) => {
    expect(toProxyGroup({ GroupId: 'lg-1', Status }, target)).toMatchObject({ status, statusDetail: Status });
  });
});
