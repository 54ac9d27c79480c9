import { walkBy } from '../graph/page.js';
import { useInfiniteRealServersQuery, type RealServersQuery } from '../gql/hooks.js';
import type { Column } from '../ui/column.js';
import { HostLink, ResourceLink } from '../ui/links.js';
import { useSettled } from '../ui/use-settled.js';
import { WalkedTable } from '../ui/walked-table.js';

import { FilterBar } from './filter-bar.js';
import { ListPage } from './list-page.js';
import { useFilters } from './use-filters.js';

const pageOf = ({ realServers }: RealServersQuery) => realServers;

type Row = NonNullable<RealServersQuery['realServers']>['nodes'][number];

const columns: Column<Row>[] = [
  {
    title: 'Real server',
    cell: ({ host, address }) => <HostLink host={host} text={address} />,
    sortBy: ({ address }) => address,
  },
  { title: 'Name', cell: (row) => <ResourceLink to={row} />, sortBy: ({ name }) => name },
  {
    title: 'Bound',
    cell: ({ bound }) => (bound === null ? 'not told' : bound ? 'yes' : 'no'),
    sortBy: ({ bound }) => String(bound),
  },
  {
    title: 'Bound by',
    cell: ({ proxy, group }) => <ResourceLink to={proxy ?? group} />,
    sortBy: ({ proxy, group }) => (proxy ?? group)?.name,
  },
];

/** All real servers, bound or not. */
export function RealServersPage() {
  const filters = useFilters();
  const filter = {
    search: useSettled(filters.get('search') ?? null),
  };
  const query = useInfiniteRealServersQuery({ filter }, walkBy(pageOf));
  return (
    <ListPage title="Real servers">
      <WalkedTable query={query} pageOf={pageOf} noun="real server" columns={columns} keyOf={({ id }) => id}>
        <FilterBar filters={filters} searchIn="address or domain name" />
      </WalkedTable>
    </ListPage>
  );
}
