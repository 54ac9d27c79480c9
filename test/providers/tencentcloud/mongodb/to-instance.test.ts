import { describe, expect, it } from 'vitest';
import { toStatusCodes } from '../../../../src/providers/tencentcloud/mongodb/instance-status.js';
import { toInstance } from '../../../../src/providers/tencentcloud/mongodb/to-instance.js';
import { createScriptedTarget } from '../../../helpers/scripted-target.js';

const target = createScriptedTarget(() => null, { service: 'mongodb', region: 'ap-singapore' });
const orders = {
  InstanceId: 'cmgo-demo0001',
  InstanceName: 'orders-db',
  PayMode: 0,
  ProjectId: 0,
  ClusterType: 0,
  Region: 'ap-singapore',
  Zone: 'ap-singapore-2',
  NetType: 1,
  VpcId: 'vpc-demo01',
  SubnetId: 'subnet-demo01',
  Status: 2,
  Vip: '10.20.8.11',
  Vport: 27017,
  CreateTime: '2025-03-02 10:11:12',
  DeadLine: '1970-01-01 00:00:01',
  MongoVersion: 'MONGO_60_WT',
  Memory: 8192,
  Volume: 102400,
  CpuNum: 4,
  MachineType: 'HIO10G',
  SecondaryNum: 2,
  ReplicationSetNum: 1,
  AutoRenewFlag: 0,
  UsedVolume: 20480,
  MaintenanceStart: '02:00:00',
  MaintenanceEnd: '04:00:00',
  ReplicaSets: [
    {
      UsedVolume: 20480,
      ReplicaSetId: 'cmgo-demo0001_0',
      ReplicaSetName: 'cmgo-demo0001_0',
      Memory: 8192,
      Volume: 102400,
      OplogSize: 10240,
      SecondaryNum: 2,
      RealReplicaSetId: 'cmgo-demo0001_0',
    },
  ],
  ReadonlyInstances: [],
  StandbyInstances: [],
  CloneInstances: [],
  RelatedInstance: { InstanceId: '', Region: '' },
  Tags: [{ TagKey: 'team', TagValue: 'orders' }],
  InstanceType: 1,
  InstanceStatusDesc: 'running',
  RealInstanceId: 'cmgo-demo0001',
  MongosNodeNum: 0,
};

describe('toInstance', () => {
  it('reads an instance in full', () => {
    expect(toInstance(orders, target)).toEqual({
      __typename: 'MongoInstance',
      id: 'prod:mongodb:ap-singapore:instance:cmgo-demo0001',
      resourceId: 'cmgo-demo0001',
      accountName: 'prod',
      region: 'ap-singapore',
      name: 'orders-db',
      status: 'RUNNING',
      statusDetail: 'running',
      address: '10.20.8.11',
      port: 27017,
      engine: 'MongoDB',
      engineVersion: '6.0',
      createdAt: null,
      createdAtLocal: '2025-03-02 10:11:12',
      expiresAtLocal: null,
      maintenanceStart: '02:00:00',
      maintenanceEnd: '04:00:00',
      tags: [{ key: 'team', value: 'orders' }],
      clusterType: 'REPLICA_SET',
      purpose: 'FORMAL',
      memoryMb: 8192,
      cpuCount: 4,
      volumeMb: 102400,
      usedVolumeMb: 20480,
      machineType: 'HIO10G',
      secondaryCount: 2,
      routerCount: 0,
      zone: 'ap-singapore-2',
      vpcId: 'vpc-demo01',
      subnetId: 'subnet-demo01',
      physicalId: 'cmgo-demo0001',
      replicaSets: [
        {
          resourceId: 'cmgo-demo0001_0',
          name: 'cmgo-demo0001_0',
          memoryMb: 8192,
          volumeMb: 102400,
          usedVolumeMb: 20480,
          oplogMb: 10240,
          secondaryCount: 2,
        },
      ],
      related: [],
    });
  });

  it('reads an instance of which next to nothing is told', () => {
    expect(toInstance({ InstanceId: 'cmgo-x' }, target)).toMatchObject({
      name: null,
      status: 'UNKNOWN',
      statusDetail: null,
      address: null,
      port: null,
      engineVersion: null,
      clusterType: null,
      purpose: null,
      tags: [],
      replicaSets: [],
      related: [],
    });
  });

  it.each([
    [0, 'PENDING'],
    [1, 'PENDING'],
    [2, 'RUNNING'],
    [-2, 'ISOLATED'],
    [-3, 'ISOLATED'],
    [7, 'UNKNOWN'],
  ])('reads status %i as %s', (Status, status) => {
    expect(toInstance({ ...orders, Status }, target).status).toBe(status);
  });

  it.each([
    ['MONGO_36_WT', '3.6'],
    ['MONGO_80_WT', '8.0'],
    ['MONGO_100_WT', '10.0'],
    ['something else', 'something else'],
    ['', null],
  ])('reads version %j as %j', (MongoVersion, version) => {
    expect(toInstance({ ...orders, MongoVersion }, target).engineVersion).toBe(version);
  });

  it('names each relative once, with what it is and where', () => {
    const related = toInstance(
      {
        ...orders,
        ReadonlyInstances: [{ InstanceId: 'cmgo-ro', Region: 'ap-singapore' }],
        StandbyInstances: [{ InstanceId: 'cmgo-dr', Region: 'ap-guangzhou' }],
        CloneInstances: [{ InstanceId: 'cmgo-tmp', Region: 'ap-singapore' }],
        RelatedInstance: { InstanceId: 'cmgo-tmp', Region: 'ap-singapore' },
      },
      target,
    ).related.map(({ relation, instanceId }) => [relation, instanceId]);
    expect(related).toEqual([
      ['READ_ONLY', 'prod:mongodb:ap-singapore:instance:cmgo-ro'],
      ['STANDBY', 'prod:mongodb:ap-guangzhou:instance:cmgo-dr'],
      ['CLONE', 'prod:mongodb:ap-singapore:instance:cmgo-tmp'],
    ]);
  });

  it('calls the relative of a copy its main instance', () => {
    const RelatedInstance = { InstanceId: 'cmgo-main', Region: 'ap-singapore' };
    const { related, purpose } = toInstance({ ...orders, InstanceType: 2, RelatedInstance }, target);
    expect(purpose).toBe('TEMPORARY');
    expect(related).toMatchObject([{ relation: 'MAIN', resourceId: 'cmgo-main' }]);
  });
});

describe('toStatusCodes', () => {
  it('has numbers for what the provider can filter, and none for the rest', () => {
    expect(toStatusCodes(['RUNNING', 'ISOLATED'])).toEqual([2, -2, -3]);
    expect(toStatusCodes(['PENDING'])).toEqual([0, 1]);
    expect(toStatusCodes(['RUNNING', 'FAULTY'])).toBeNull();
    expect(toStatusCodes([])).toBeNull();
  });
});
