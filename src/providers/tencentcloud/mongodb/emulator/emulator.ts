import type { Reach, ServiceEmulator } from '../../../../emulator/wire/service-emulator.js';
import type { World } from '../../../../emulator/world/world.js';
import { createTencentEmulator } from '../../emulator/create-tencent-emulator.js';
import { describeClientConnections } from './describe-client-connections.js';
import { describeCurrentOp } from './describe-current-op.js';
import { describeDbInstances } from './describe-db-instances.js';
import { describeNodeProperty } from './describe-node-property.js';
import { createMongoState } from './mongo-state.js';

export { toAccount } from '../../emulator/to-account.js';

/** TencentDB for MongoDB, API 2019-07-25, as it behaves on the wire. */
export function createEmulator(world: World): ServiceEmulator {
  const state = createMongoState(world);
  const actions = new Map([
    ['DescribeDBInstances', describeDbInstances(state)],
    ['DescribeClientConnections', describeClientConnections(state)],
    ['DescribeDBInstanceNodeProperty', describeNodeProperty(state)],
    ['DescribeCurrentOp', describeCurrentOp(state)],
  ]);
  const { tencentcloud: regions } = world.regions;
  return createTencentEmulator({ service: 'mongodb', versions: ['2019-07-25'], regions, actions }, world);
}

/** What the account says of it. */
export function toSettings({ endpoint }: Reach): object {
  return { endpoint };
}
