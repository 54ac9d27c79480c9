import { matchesSearch } from '../../../core/matches-search.js';
import type { Page, PageArguments } from '../../../core/page.js';
import type { FlowFilter } from '../../../graph/streamlink/filters.js';
import type { Flow } from '../../../graph/streamlink/flow.js';
import { createEntityLoader, type EntityLoader } from '../../../upstream/entity-loader.js';
import { eachSource, type List } from '../../../upstream/list.js';
import { readList } from '../../../upstream/read-list.js';
import type { Reader } from '../../../upstream/reader.js';
import { defineListSource, findInList, type RowSource } from '../../../upstream/row-source.js';
import type { Target } from '../../../upstream/target.js';
import { streamlinkActions } from './actions.js';
import { toFlow } from './to-flow.js';

const { DescribeStreamLinkFlows } = streamlinkActions;

/** The flows of an account, each with its inputs and outputs in full. */
export function flowSource(target: Target): RowSource<Flow> {
  return defineListSource({
    target,
    action: DescribeStreamLinkFlows,
    parameters: {},
    toRow: toFlow,
    keep: true,
  });
}

/** A page of flows; the provider filters nothing, so all is done here. */
export function readFlows(
  reader: Reader,
  where: { accounts?: readonly string[] | null | undefined; filter?: FlowFilter | null | undefined },
  page: PageArguments,
): Promise<Page<Flow>> {
  const sources = reader.targets.of('streamlink', where).map(flowSource);
  return readList<Flow>(
    reader,
    {
      key: `streamlink.flows ${JSON.stringify(where)}`,
      sources: () => eachSource(sources),
      where: toPredicate(where.filter ?? {}),
    },
    page,
  );
}

function toPredicate({ state, search }: FlowFilter): List<Flow>['where'] {
  if (!state && !search) return undefined;
  return (flow) =>
    (state?.includes(flow.state) ?? true) && (!search || matchesSearch(search, searchedIn(flow)));
}

function searchedIn({ name, resourceId, eventId, inputs, outputs }: Flow): (string | null)[] {
  const ofEndpoints = [...inputs, ...outputs].flatMap((endpoint) => [
    endpoint.name,
    endpoint.resourceId,
    ...endpoint.addresses.map(({ address }) => address),
  ]);
  return [name, resourceId, eventId, ...ofEndpoints];
}

/** Flows by id: no list action takes ids, so the list is read until all are found; the others are kept. */
export function createFlowLoader(reader: Reader): EntityLoader<Flow> {
  return createEntityLoader<Flow>(reader, {
    service: 'streamlink',
    type: 'flow',
    action: DescribeStreamLinkFlows,
    find: (scope, target, resources) => findInList(scope, flowSource(target), resources),
  });
}
