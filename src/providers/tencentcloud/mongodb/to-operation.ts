import type { CurrentOp } from 'tencentcloud-sdk-nodejs/tencentcloud/services/mongodb/v20190725/mongodb_models.js';
import { parseAddress, parseEndpoint, type Endpoint } from '../../../core/address.js';
import { boolean, integer, record, text } from '../../../core/lenient.js';
import type { CurrentOperation } from '../../../graph/mongodb/current-operation.js';
import type { MongoOperationKind, MongoOperationState } from '../../../graph/mongodb/enums.js';
import { parseJson, toShape } from './to-shape.js';

/** CurrentOp.Op, as a value and as a parameter. */
export const KIND_WORDS: Readonly<Record<MongoOperationKind, string>> = {
  NONE: 'none',
  UPDATE: 'update',
  INSERT: 'insert',
  QUERY: 'query',
  COMMAND: 'command',
  GET_MORE: 'getmore',
  REMOVE: 'remove',
  KILL_CURSORS: 'killcursors',
};

/** CurrentOp.State, as a value and as a parameter. */
export const STATE_WORDS: Readonly<Record<MongoOperationState, string>> = {
  PRIMARY: 'primary',
  SECONDARY: 'secondary',
};

/** Makes an operation of what DescribeCurrentOp says of it. Numbers of operations are each node's own. */
export function toOperation(row: CurrentOp, instanceId: string): CurrentOperation {
  const details = record(parseJson(row.Operation)) ?? {};
  const { address, port } = parseEndpoint(text(row.ExecNode));
  const client = toClient(text(details.client));
  const [opId, node, replicaSet] = [text(row.OpId), text(row.NodeName), text(row.ReplicaSetName)];
  return {
    id: `${instanceId}/${replicaSet ?? ''}/${node ?? ''}/${opId ?? ''}`,
    opId,
    namespace: text(row.Ns),
    kind: keyOf(KIND_WORDS, text(row.Op)),
    state: keyOf(STATE_WORDS, text(row.State)),
    runningMs: integer(row.MicrosecsRunning),
    node,
    replicaSet,
    address,
    port,
    clientAddress: client.address,
    clientPort: client.port,
    waitingForLock: boolean(details.waitingForLock),
    shape: toShape(row.Query) ?? toShape(details.command),
  };
}

/** The client of an operation; what is no address may be anything, and is not shown. */
function toClient(written: string | null): Endpoint {
  const client = parseEndpoint(written);
  return parseAddress(client.address) ? client : { address: null, port: null };
}

function keyOf<Key extends string>(words: Readonly<Record<Key, string>>, written: string | null): Key | null {
  const found = Object.entries(words).find(([, word]) => word === written?.toLowerCase());
  return (found?.[0] as Key | undefined) ?? null;
}
