import { describe, expect, it } from 'vitest';
import { toMembers } from '../../../../src/providers/tencentcloud/mongodb/to-member.js';

const member = {
  Zone: 'ap-singapore-3',
  NodeName: 'cmgo-demo0001_0-node-slave0',
  Address: '10.20.8.22:27017',
  WanServiceAddress: '',
  Role: 'SECONDARY',
  Hidden: false,
  Status: 'RECOVERING',
  SlaveDelay: 37,
  Priority: 1,
  Votes: 1,
  Tags: null,
  ReplicateSetId: 'cmgo-demo0001_0',
};
const membersOf = (...Nodes: object[]) => toMembers({ Mongos: [], ReplicateSets: [{ Nodes }] });

describe('toMembers', () => {
  it('reads a member in full', () => {
    expect(membersOf(member)).toEqual([
      {
        name: 'cmgo-demo0001_0-node-slave0',
        role: 'SECONDARY',
        status: 'PENDING',
        statusDetail: 'RECOVERING',
        health: 'UNHEALTHY',
        address: '10.20.8.22',
        port: 27017,
        publicAddress: null,
        zone: 'ap-singapore-3',
        replicaSet: 'cmgo-demo0001_0',
        hidden: false,
        replicationLagSeconds: 37,
        priority: 1,
        votes: true,
        tags: [],
      },
    ]);
  });

  it.each([
    ['NORMAL', 'RUNNING', 'HEALTHY'],
    ['STARTUP', 'PENDING', 'UNHEALTHY'],
    ['STARTUP2', 'PENDING', 'UNHEALTHY'],
    ['ROLLBACK', 'PENDING', 'UNHEALTHY'],
    ['DOWN', 'FAULTY', 'UNHEALTHY'],
    ['REMOVED', 'STOPPED', 'UNHEALTHY'],
    ['UNKNOWN', 'UNKNOWN', 'UNKNOWN'],
    ['xx', 'UNKNOWN', 'UNKNOWN'],
  ])('reads %s as %s and %s', (Status, status, health) => {
    expect(membersOf({ ...member, Status })).toMatchObject([{ status, health, statusDetail: Status }]);
  });

  it('reads routers and proxies without the figures that mean nothing for them', () => {
    const front = { ...member, NodeName: 'mongos-0', Role: '', ReplicateSetId: '', Priority: 0, Votes: 0 };
    const meaningless = { replicaSet: null, replicationLagSeconds: null, priority: null, votes: null };
    expect(toMembers({ Mongos: [front], ReplicateSets: null, DynamoProxies: [front] })).toMatchObject([
      { name: 'mongos-0', role: 'PROXY', ...meaningless },
      { name: 'mongos-0', role: 'PROXY', ...meaningless },
    ]);
  });

  it('reads roles and public addresses, and what is not documented as unknown', () => {
    const nodes = membersOf(
      { ...member, Role: 'ARBITER', WanServiceAddress: '203.0.113.7:27017' },
      { ...member, Role: 'xx', WanServiceAddress: 'db.example.com' },
      {},
    );
    expect(nodes.map(({ role, publicAddress }) => [role, publicAddress])).toEqual([
      ['ARBITER', '203.0.113.7'],
      ['UNKNOWN', 'db.example.com'],
      ['UNKNOWN', null],
    ]);
  });
});
