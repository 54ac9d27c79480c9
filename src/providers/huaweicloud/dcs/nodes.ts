import { formatId, requireId } from '../../../core/id.js';
import { text } from '../../../core/lenient.js';
import type { RedisNode } from '../../../graph/dcs/redis-node.js';
import { createEntityLoader, type EntityLoader } from '../../../upstream/entity-loader.js';
import type { Reader } from '../../../upstream/reader.js';
import { rowsOf } from '../../../upstream/rows-of.js';
import { defineListSource, type RowSource } from '../../../upstream/row-source.js';
import type { Target } from '../../../upstream/target.js';
import { dcsActions } from './actions.js';
import { takeAhead } from './ask-ahead.js';
import { findListed } from './find-listed.js';
import { dcsId } from './ids.js';
import { toRedisNodes } from './to-redis-nodes.js';

const { BatchShowNodesInformation, ShowNodesInformation } = dcsActions;

/** All nodes of one instance. */
export interface InstanceNodes {
  id: string;
  resourceId: string;
  nodes: RedisNode[];
}

/** The nodes of an instance, by the instance's id; none for what has none. Fails with an UpstreamError. */
export type NodesOf = (instanceId: string) => Promise<RedisNode[]>;

/**
 * Nodes of instances, for one operation: a hundred instances a call out of the list of all, and what else that brings is
 * kept. One that its first page lacks is asked for by its id.
 */
export function createNodesOf(reader: Reader): NodesOf {
  const loader = createEntityLoader<InstanceNodes>(reader, {
    service: 'dcs',
    type: 'instance-nodes',
    action: BatchShowNodesInformation,
    find: (current, target, resources) => {
      const readOne = (asking: Reader, resource: string) => showNodes(asking, target, resource);
      return findListed(current, { list: nodesSource(target), readOne }, resources);
    },
  });
  return async (instanceId) => {
    const found = await loader.load(formatId({ ...requireId(instanceId), type: 'instance-nodes' }));
    return found?.nodes ?? [];
  };
}

async function showNodes(reader: Reader, target: Target, instance: string): Promise<InstanceNodes[]> {
  const request = { target, action: ShowNodesInformation };
  const answer = await reader.ask(target, ShowNodesInformation, { instance_id: instance });
  const found = toInstanceNodes({ instance_id: instance, nodes: rowsOf(request, answer) }, target);
  reader.entities.put(found, answer.observedAt);
  return [found];
}

/** The nodes of a region, by instances. */
export function nodesSource(target: Target): RowSource<InstanceNodes> {
  return takeAhead(
    defineListSource({
      target,
      action: BatchShowNodesInformation,
      parameters: {},
      toRow: toInstanceNodes,
      keep: true,
    }),
  );
}

function toInstanceNodes(info: Record<string, unknown>, target: Target): InstanceNodes {
  const instance = text(info['instance_id']) ?? '';
  return {
    id: dcsId(target, 'instance-nodes', instance),
    resourceId: instance,
    nodes: toRedisNodes(info['nodes'], instance, target),
  };
}

/** Nodes by id, which names the instance too. */
export function createNodeLoader(reader: Reader, nodesOf: NodesOf): EntityLoader<RedisNode> {
  return createEntityLoader<RedisNode>(reader, {
    service: 'dcs',
    type: 'node',
    action: ShowNodesInformation,
    fromStore: false,
    atOnce: 1,
    find: (_current, target, [resource = '']) => {
      const [instance = ''] = resource.split('/', 1);
      return nodesOf(dcsId(target, 'instance', instance));
    },
  });
}
