import { listAddresses, parseAddress } from '../../../core/address.js';
import type { ClientConnection } from '../../../graph/mongodb/client-connection.js';
import type { MongoInstance } from '../../../graph/mongodb/mongo-instance.js';
import type { AddressedList } from '../../../upstream/address-index.js';
import { eachRow, eachSource, type Step } from '../../../upstream/list.js';
import type { AddressLookup } from '../../../upstream/read-at-address.js';
import type { CurrentReader } from '../../../upstream/row-source.js';
import type { Target } from '../../../upstream/target.js';
import { mongodbActions } from './actions.js';
import { clientSource } from './client-connections.js';
import { instanceSource } from './instances.js';

const { DescribeClientConnections, DescribeDBInstances } = mongodbActions;

/** The list of all instances, by its name among lists that are looked into. */
export const INSTANCES = 'mongodb.instances';

/** The instances by the address that clients connect to. */
export function instancesByAddress(targets: readonly Target[]): AddressLookup<MongoInstance> {
  return {
    name: INSTANCES,
    list: { sources: () => eachSource(targets.map((target) => instanceSource(target))) },
    action: DescribeDBInstances,
    addressesOf: ({ address }) => listAddresses(address),
    filtered: {
      targets,
      sources: (SearchKey) => () =>
        eachSource(targets.map((target) => instanceSource(target, { SearchKey }))),
      // The search compares texts: it is trusted with what has one spelling only.
      finds: (address) => parseAddress(address)?.family === 'IPV4',
      // A list of up to 100 instances is one call as well, and answers for every address.
      whileUnknown: 'scan',
    },
  };
}

/** The clients of the instances of some accounts and regions, by their address: every instance is asked. */
export function clientsByAddress(targets: readonly Target[]): AddressedList<ClientConnection> {
  return {
    name: 'mongodb.clientConnections',
    list: { sources: (current) => eachTarget(current, targets) },
    action: DescribeClientConnections,
    foundBy: DescribeDBInstances,
    alsoReads: [INSTANCES],
    addressesOf: ({ ip }) => listAddresses(ip),
  };
}

async function* eachTarget(
  current: CurrentReader,
  targets: readonly Target[],
): AsyncGenerator<Step<ClientConnection>> {
  for (const target of targets) {
    yield await Promise.resolve({ kind: 'part', steps: eachInstance(current, target) });
  }
}

async function* eachInstance(current: CurrentReader, target: Target): AsyncGenerator<Step<ClientConnection>> {
  for await (const step of eachRow(current, [instanceSource(target)])) {
    if (step.kind === 'row') yield { kind: 'source', source: clientSource(target, step.row.resourceId) };
    else yield step;
  }
}
