import { listAddresses } from '../../../core/address.js';
import { mapPage, type Page, type PageArguments, type SourceRecord } from '../../../core/page.js';
import type { MongoInstance } from '../../../graph/mongodb/mongo-instance.js';
import type { MongoNode } from '../../../graph/mongodb/mongo-node.js';
import { eachRow, type Step } from '../../../upstream/list.js';
import { readAtAddress, type AddressLookup } from '../../../upstream/read-at-address.js';
import type { Reader } from '../../../upstream/reader.js';
import { readySource, toGapRecord, type CurrentReader } from '../../../upstream/row-source.js';
import type { Target } from '../../../upstream/target.js';
import { mongodbActions } from './actions.js';
import { INSTANCES } from './address-lookups.js';
import { instanceSource } from './instances.js';
import { readMembers } from './members.js';

const { DescribeDBInstances, DescribeDBInstanceNodeProperty } = mongodbActions;

/** An instance with every address that is its own or one of its nodes'. */
interface SeenInstance {
  id: string;
  instance: MongoInstance;
  addresses: readonly string[];
}

/** A page of the instances that have an address, or a node that has it; null where no account has MongoDB. */
export async function readInstancesWithMemberAt(
  reader: Reader,
  address: string,
  page: PageArguments,
): Promise<Page<MongoInstance> | null> {
  const seen = await readAtAddress(reader, instancesByEveryAddress, { address, page });
  return seen && mapPage(seen, ({ instance }) => instance);
}

const instancesByEveryAddress: AddressLookup<SeenInstance> = {
  name: 'mongodb.instances with members',
  list: { sources: eachTarget },
  action: DescribeDBInstanceNodeProperty,
  foundBy: DescribeDBInstances,
  alsoReads: [INSTANCES],
  addressesOf: ({ addresses }) => addresses,
};

async function* eachTarget(current: CurrentReader): AsyncGenerator<Step<SeenInstance>> {
  for (const target of current().targets.of('mongodb')) {
    yield await Promise.resolve({ kind: 'part', steps: eachInstance(current, target) });
  }
}

/** An instance, and what was read to find it. */
interface ListedInstance {
  target: Target;
  instance: MongoInstance;
  listed: SourceRecord;
}

async function* eachInstance(current: CurrentReader, target: Target): AsyncGenerator<Step<SeenInstance>> {
  let listed: SourceRecord | null = null;
  for await (const step of eachRow(current, [instanceSource(target)])) {
    if (step.kind === 'observed') listed = step.observed;
    if (step.kind !== 'row') yield step;
    else if (listed) {
      yield { kind: 'part', steps: eachAddressOf(current, { target, instance: step.row, listed }) };
    }
  }
}

/** Of an instance that does not tell its nodes its own address is known. */
async function* eachAddressOf(
  current: CurrentReader,
  { target, instance, listed }: ListedInstance,
): AsyncGenerator<Step<SeenInstance>> {
  const place = { target, resourceId: instance.resourceId };
  const asked = { ...place, action: DescribeDBInstanceNodeProperty.name };
  yield { kind: 'costs-a-call' };
  try {
    const { members, answer } = await readMembers(current(), target, instance.resourceId);
    yield { kind: 'source', source: readySource(asked, [toSeen(instance, members)], answer) };
  } catch (error) {
    yield { kind: 'gap', gap: toGapRecord(asked, error) };
    const alone = { ...place, action: DescribeDBInstances.name };
    yield { kind: 'source', source: readySource(alone, [toSeen(instance, [])], listed) };
  }
}

function toSeen(instance: MongoInstance, members: readonly MongoNode[]): SeenInstance {
  const ofMembers = members.flatMap(({ address, publicAddress }) => [address, publicAddress]);
  return { id: instance.id, instance, addresses: listAddresses(instance.address, ...ofMembers) };
}
