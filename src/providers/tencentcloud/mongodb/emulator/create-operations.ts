import type { CurrentOp } from 'tencentcloud-sdk-nodejs/tencentcloud/services/mongodb/v20190725/mongodb_models.js';
import { listTeamFirst } from '../../../../emulator/world/cast.js';
import type { Random } from '../../../../emulator/world/random.js';
import type { World } from '../../../../emulator/world/world.js';
import type { EmulatedInstance } from './emulated-instance.js';

/** The kinds of work that an instance does; the commands hold what an application would send. */
const kinds: readonly { op: string; collection: string; command: (random: Random) => object }[] = [
  {
    op: 'query',
    collection: 'items',
    command: (random) => ({
      find: 'items',
      filter: { customer: `c-${random.integer(1000, 9999)}` },
      limit: 50,
    }),
  },
  {
    op: 'update',
    collection: 'sessions',
    command: (random) => ({ q: { _id: random.hex(24) }, u: { $set: { seen: 1 } }, multi: false }),
  },
  {
    op: 'command',
    collection: 'events',
    command: (random) => ({
      aggregate: 'events',
      pipeline: [{ $match: { day: random.integer(1, 28) } }, { $group: { _id: '$kind', n: { $sum: 1 } } }],
    }),
  },
  {
    op: 'insert',
    collection: 'audit',
    command: (random) => ({ insert: 'audit', ordered: true, txn: random.hex(8) }),
  },
  {
    op: 'getmore',
    collection: 'events',
    command: (random) => ({ getMore: random.integer(1, 2 ** 31), batchSize: 101 }),
  },
];

/** The operations that run on an instance now: as many as it usually has, each running on and then beginning anew. */
export function createOperations(instance: EmulatedInstance, world: World): CurrentOp[] {
  const random = world.random(`mongodb/operations/${instance.plan.resourceId}`);
  const clients = listTeamFirst(world.cast, instance.plan.team).slice(0, 12);
  const elapsedMs = world.clock.now() - world.clock.startedAt;
  return Array.from({ length: instance.operations }, () =>
    createOperation({ instance, random, clients, elapsedMs }),
  );
}

interface Scene {
  instance: EmulatedInstance;
  random: Random;
  clients: readonly string[];
  elapsedMs: number;
}

function createOperation({ instance, random, clients, elapsedMs }: Scene): CurrentOp {
  const { plan } = instance;
  const kind = random.pick(kinds);
  const ns = `${plan.team}.${kind.collection}`;
  const shard = random.integer(0, plan.nodes.length / 3 - 1);
  const isPrimary = random.chance(0.8);
  const client = `${random.pick(clients)}:${random.integer(32_768, 60_999)}`;
  const command = kind.command(random);
  const lifeMs = random.integer(20, 90_000);
  const opId = random.integer(100_000, 2 ** 31 - 1);
  return {
    OpId: opId,
    Ns: ns,
    Query: JSON.stringify(command),
    Op: kind.op,
    ReplicaSetName: `${plan.resourceId}_${shard}`,
    NodeName: `${plan.resourceId}_${shard}-node-${isPrimary ? 'primary' : 'slave0'}`,
    Operation: JSON.stringify({ opid: opId, op: kind.op, ns, client, command, waitingForLock: false }),
    State: isPrimary ? 'primary' : 'secondary',
    // Milliseconds in spite of the name.
    MicrosecsRunning: (random.integer(0, lifeMs) + elapsedMs) % lifeMs,
    ExecNode: `${plan.nodes[shard * 3 + (isPrimary ? 0 : 1)] ?? plan.vip}:${plan.port}`,
  };
}
