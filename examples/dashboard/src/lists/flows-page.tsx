import { walkBy } from '../graph/page.js';
import { useInfiniteFlowsQuery, type FlowsQuery } from '../gql/hooks.js';
import type { Column } from '../ui/column.js';
import { formatBitrate } from '../ui/format.js';
import { ResourceLink } from '../ui/links.js';
import { Word } from '../ui/word.js';
import { useSettled } from '../ui/use-settled.js';
import { WalkedTable } from '../ui/walked-table.js';
import { chosen, flowStates } from './choices.js';
import { FilterBar } from './filter-bar.js';
import { ListPage } from './list-page.js';
import { Endpoints } from './endpoints.js';
import { useFilters } from './use-filters.js';

const pageOf = ({ flows }: FlowsQuery) => flows;

type Row = NonNullable<FlowsQuery['flows']>['nodes'][number];

/** Bits a second over all endpoints; each byte is counted as it comes in and as it goes out. */
const bitrateOf = ({ realtime }: Row): number =>
  (realtime?.endpoints ?? []).reduce((sum, { bitrateBps }) => sum + (bitrateBps ?? 0), 0);

const columns: Column<Row>[] = [
  { title: 'Flow', cell: (row) => <ResourceLink to={row} />, sortBy: ({ name }) => name },
  {
    title: 'State',
    cell: ({ state, statusDetail }) => <Word value={state} detail={statusDetail} />,
    sortBy: ({ state }) => state,
  },
  { title: 'Event', cell: ({ eventId }) => eventId, sortBy: ({ eventId }) => eventId },
  {
    title: 'Inputs',
    cell: ({ inputs }) => inputs.length,
    sortBy: ({ inputs }) => inputs.length,
    align: 'end',
  },
  {
    title: 'Outputs',
    cell: ({ outputs }) => outputs.length,
    sortBy: ({ outputs }) => outputs.length,
    align: 'end',
  },
  {
    title: 'Endpoints now',
    cell: ({ realtime }) => realtime && <Endpoints states={realtime.endpoints.map(({ state }) => state)} />,
  },
  { title: 'Bitrate now', cell: (row) => formatBitrate(bitrateOf(row)), sortBy: bitrateOf, align: 'end' },
];

/** All flows, and how their inputs and outputs are connected. */
export function FlowsPage() {
  const filters = useFilters();
  const filter = {
    search: useSettled(filters.get('search') ?? null),
    state: chosen(flowStates, filters.get('state')),
  };
  const query = useInfiniteFlowsQuery({ filter }, walkBy(pageOf));
  return (
    <ListPage title="Flows">
      <WalkedTable query={query} pageOf={pageOf} noun="flow" columns={columns} keyOf={({ id }) => id}>
        <FilterBar filters={filters} searchIn="name, id, event or address" choices={{ state: flowStates }} />
      </WalkedTable>
    </ListPage>
  );
}
