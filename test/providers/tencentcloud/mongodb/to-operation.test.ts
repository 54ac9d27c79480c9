import { describe, expect, it } from 'vitest';
import { toOperation } from '../../../../src/providers/tencentcloud/mongodb/to-operation.js';

const instance = 'prod:mongodb:ap-guangzhou:instance:cmgo-demo0001';
const row = {
  OpId: 4711,
  Ns: 'orders.items',
  Query: '{"find":"items","filter":{"customer":"c-1234"}}',
  Op: 'getmore',
  ReplicaSetName: 'cmgo-demo0001_0',
  NodeName: 'cmgo-demo0001_0-node-primary',
  Operation: '{"client":"10.20.0.15:40001","waitingForLock":true,"command":{"getMore":1}}',
  State: 'primary',
  MicrosecsRunning: 1500,
  ExecNode: '10.20.8.21:27017',
};

describe('toOperation', () => {
  it('reads an operation in full, its running time in milliseconds and its text as a shape', () => {
    expect(toOperation(row, instance)).toEqual({
      id: `${instance}/cmgo-demo0001_0/cmgo-demo0001_0-node-primary/4711`,
      opId: '4711',
      namespace: 'orders.items',
      kind: 'GET_MORE',
      state: 'PRIMARY',
      runningMs: 1500,
      node: 'cmgo-demo0001_0-node-primary',
      replicaSet: 'cmgo-demo0001_0',
      address: '10.20.8.21',
      port: 27017,
      clientAddress: '10.20.0.15',
      clientPort: 40001,
      waitingForLock: true,
      shape: '{"find":"string","filter":{"customer":"string"}}',
    });
  });

  it('takes the shape from the details where the query has none, and nothing else of them', () => {
    expect(toOperation({ ...row, Query: 'find…' }, instance).shape).toBe('{"getMore":"number"}');
    const opaque = toOperation({ ...row, Query: 'find Ann', Operation: 'find Ann' }, instance);
    expect(opaque).toMatchObject({
      shape: null,
      clientAddress: null,
      clientPort: null,
      waitingForLock: null,
    });
    expect(JSON.stringify(opaque)).not.toContain('Ann');
  });

  it('shows no client that is no address', () => {
    const Operation = '{"client":"Ann, 1 Main Street"}';
    expect(toOperation({ ...row, Operation }, instance).clientAddress).toBeNull();
  });

  it('reads an operation of which nothing is told', () => {
    expect(toOperation({ Op: 'xx', State: 'xx' }, instance)).toMatchObject({
      opId: null,
      kind: null,
      state: null,
      runningMs: null,
      address: null,
      shape: null,
    });
  });
});
