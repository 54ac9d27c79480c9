import type { Reader } from '../../../upstream/reader.js';
import type { RowPage } from '../../../upstream/row-page.js';
import type { RowSource } from '../../../upstream/row-source.js';
import type { Target } from '../../../upstream/target.js';
import { askAhead } from './ask-ahead.js';
import { nodesSource } from './nodes.js';

/** What this process knows of a region. */
interface Region {
  /** Whether instances were there when it was last asked. */
  hasInstances: boolean;
}

/** Says that an operation will ask for the nodes of the instances of these regions. */
export function expectNodes(reader: Reader, targets: readonly Target[]): void {
  for (const target of targets) expectedOf(reader).add(target);
}

/**
 * All instances of a region; where their nodes are expected, the first page of these is asked for at the same time, for
 * neither needs the other. Not in a region that has not shown any instance so far: where there is none, or no answer, it
 * would be a call in vain.
 */
export function withNodesAhead<Row>(instances: RowSource<Row>): RowSource<Row> {
  const { target } = instances;
  const readFirst = async (reader: Reader): Promise<RowPage<Row>> => {
    const region = regionOf(reader, target);
    const asked = instances.read(reader, null);
    if (region.hasInstances && expectedOf(reader).has(target)) void askAhead(reader, nodesSource(target));
    region.hasInstances = await asked.then(
      ({ rows }) => rows.length > 0,
      () => false,
    );
    return asked;
  };
  return {
    ...instances,
    read: (reader, position, only) =>
      position === null && only === undefined ? readFirst(reader) : instances.read(reader, position, only),
  };
}

function expectedOf(reader: Reader): Set<Target> {
  return reader.once('dcs.expected-nodes', () => new Set<Target>());
}

function regionOf(reader: Reader, { account, region, endpoint }: Target): Region {
  return reader.share(['dcs.region', account, region, endpoint].join('\n'), () => ({ hasInstances: false }));
}
