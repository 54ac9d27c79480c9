import type { RunningEmulator } from '../../../../src/emulator/serve/emulator-options.js';
import { startEmulator } from '../../../../src/emulator/serve/start-emulator.js';
import type { WorldSize } from '../../../../src/emulator/world/size.js';
import { mongodb } from '../../../../src/providers/tencentcloud/mongodb/mongodb.js';
import {
  createMongodbReads,
  type MongodbReads,
} from '../../../../src/providers/tencentcloud/mongodb/mongodb-reads.js';
import { createUpstream, openReader } from '../../../helpers/open-reader.js';

/** A world that stands still, and the real client to ask it with. */
export interface OpenMongodb {
  emulator: RunningEmulator;
  /** The reads of an operation of its own; `fresh` forgets what was read before. */
  read(how?: 'fresh'): MongodbReads;
  /** The id of an instance of the world, by its name. */
  idOf(name: string): string;
  /** The actions that the emulator was asked since the last time, sorted. */
  calls(): string[];
  /** The parameters of the newest request of an action, as they were on the wire. */
  sent(action: string): unknown;
}

/** Opens a world; `key` is the credential to use, the operator's unless told otherwise. */
export async function openMongodb(
  size: Partial<WorldSize> = {},
  key: { secretId?: string; secretKey?: string } = {},
): Promise<OpenMongodb> {
  const emulator = await startEmulator({ size, quotas: false, clock: { rate: 0 } });
  const account = emulator.configuration.accounts.find(({ services }) => 'mongodb' in services)!;
  const settings = mongodb.settingsShape.parse(account.services.mongodb);
  const targets = mongodb.createTargets({ ...account, ...key }, settings);
  const open = () => createUpstream(targets, { quotas: QUICK });
  let upstream = open();
  return {
    emulator,
    read: (how) => {
      if (how === 'fresh') upstream = open();
      return createMongodbReads(openReader(upstream));
    },
    idOf: (name) => {
      const { region, resourceId } = emulator.world.cast.mongo.find((plan) => plan.name === name)!;
      return `prod:mongodb:${region}:instance:${resourceId}`;
    },
    calls: () => {
      const actions = emulator.calls.map(({ action }) => action).toSorted();
      emulator.clearCalls();
      return actions;
    },
    sent: (action) => emulator.calls.findLast((call) => call.action === action)?.params,
  };
}

/** The world does not enforce its quotas here, so nobody need wait. */
const QUICK = {
  'mongodb.DescribeDBInstances': 1000,
  'mongodb.DescribeClientConnections': 1000,
  'mongodb.DescribeDBInstanceNodeProperty': 1000,
  'mongodb.DescribeCurrentOp': 1000,
};
