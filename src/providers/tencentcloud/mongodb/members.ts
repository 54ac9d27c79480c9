import type DataLoader from 'dataloader';
import { requireId } from '../../../core/id.js';
import { record } from '../../../core/lenient.js';
import type { MongoNode } from '../../../graph/mongodb/mongo-node.js';
import type { Answer } from '../../../upstream/call.js';
import type { Reader } from '../../../upstream/reader.js';
import { wrongShape } from '../../../upstream/rows-of.js';
import { createSingleLoader } from '../../../upstream/single-loader.js';
import type { Target } from '../../../upstream/target.js';
import { mongodbActions } from './actions.js';
import { toMembers } from './to-member.js';

const action = mongodbActions.DescribeDBInstanceNodeProperty;

/** The nodes of instances by the instance's id, each once for one operation; one call each. */
export function createMembersLoader(reader: Reader): DataLoader<string, MongoNode[]> {
  return createSingleLoader(async (id) => {
    const parts = requireId(id);
    const target = reader.targets.ofId(parts, 'mongodb', 'instance');
    return (await readMembers(reader, target, parts.resource)).members;
  });
}

/** The nodes of one instance, which is named by the provider's id, and the answer that told them. Fails with an UpstreamError. */
export async function readMembers(
  reader: Reader,
  target: Target,
  instance: string,
): Promise<{ members: MongoNode[]; answer: Answer }> {
  const answer = await reader.ask(target, action, { InstanceId: instance });
  const body = record(answer.body) ?? {};
  if (isNodeList(body.ReplicateSets) && isNodeList(body.Mongos)) return { members: toMembers(body), answer };
  throw wrongShape(target, action, 'ReplicateSets and Mongos are not the documented lists', answer.requestId);
}

/** A replica set has no routers, and what has none may leave the list out. */
function isNodeList(value: unknown): boolean {
  return value === undefined || value === null || Array.isArray(value);
}
