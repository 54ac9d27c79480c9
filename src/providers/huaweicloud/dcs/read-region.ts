import type { GapRecord, SourceRecord } from '../../../core/page.js';
import type { RedisInstance } from '../../../graph/dcs/redis-instance.js';
import type { RedisNode } from '../../../graph/dcs/redis-node.js';
import { eachSource } from '../../../upstream/list.js';
import type { Reader } from '../../../upstream/reader.js';
import type { RowSource } from '../../../upstream/row-source.js';
import { scanList } from '../../../upstream/scan-list.js';
import { toEveryRow, type EveryRow } from '../../../upstream/scan-places.js';
import type { Target } from '../../../upstream/target.js';
import { instanceSource } from './instances.js';
import { nodesSource } from './nodes.js';

/** An instance with its nodes; null where they could not be read. */
export interface RegionInstance {
  instance: RedisInstance;
  nodes: readonly RedisNode[] | null;
}

/** Everything a region has, and what could not be read of it. */
export interface Region {
  instances: readonly RegionInstance[];
  /** Of all instances, those too that the list of instances does not name. */
  nodes: readonly RedisNode[];
  observed: readonly SourceRecord[];
  gaps: readonly GapRecord[];
}

/** Reads all instances of a region and all their nodes, both at once: neither list needs the other. */
export async function readRegion(reader: Reader, target: Target): Promise<Region> {
  const [instances, nodes] = await Promise.all([
    readWhole(reader, instanceSource(target)),
    readWhole(reader, nodesSource(target)),
  ]);
  const nodesOf = new Map(nodes.rows.map((row) => [row.resourceId, row.nodes]));
  // What a list that was cut short does not name is not known to have none.
  const otherwise = nodes.complete ? [] : null;
  return {
    instances: instances.rows.map((instance) => ({
      instance,
      nodes: nodesOf.get(instance.resourceId) ?? otherwise,
    })),
    nodes: [...nodesOf.values()].flat(),
    observed: [...instances.sources, ...nodes.sources],
    gaps: [...instances.gaps, ...nodes.gaps],
  };
}

async function readWhole<Row>(reader: Reader, source: RowSource<Row>): Promise<EveryRow<Row>> {
  return toEveryRow(await scanList(reader, { sources: () => eachSource([source]) }));
}
