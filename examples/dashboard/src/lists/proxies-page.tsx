import { walkBy } from '../graph/page.js';
import { useInfiniteProxiesQuery, type ProxiesQuery } from '../gql/hooks.js';
import type { Column } from '../ui/column.js';
import { HostLink, ResourceLink } from '../ui/links.js';
import { Word } from '../ui/word.js';
import { useSettled } from '../ui/use-settled.js';
import { WalkedTable } from '../ui/walked-table.js';
import { chosen, statuses } from './choices.js';
import { FilterBar } from './filter-bar.js';
import { ListPage } from './list-page.js';
import { useFilters } from './use-filters.js';

const pageOf = ({ proxies }: ProxiesQuery) => proxies;

type Row = NonNullable<ProxiesQuery['proxies']>['nodes'][number];

const columns: Column<Row>[] = [
  { title: 'Proxy', cell: (row) => <ResourceLink to={row} />, sortBy: ({ name }) => name },
  {
    title: 'Status',
    cell: ({ status, statusDetail }) => <Word value={status} detail={statusDetail} />,
    sortBy: ({ status }) => status,
  },
  {
    title: 'Address',
    cell: ({ host, address }) => <HostLink host={host} text={address} />,
    sortBy: ({ address }) => address,
  },
  { title: 'Access', cell: ({ accessRegion }) => accessRegion, sortBy: ({ accessRegion }) => accessRegion },
  {
    title: 'Real servers in',
    cell: ({ realServerRegion }) => realServerRegion,
    sortBy: ({ realServerRegion }) => realServerRegion,
  },
  { title: 'Group', cell: ({ group }) => <ResourceLink to={group} />, sortBy: ({ group }) => group?.name },
];

/** All proxies: from where, to where. */
export function ProxiesPage() {
  const filters = useFilters();
  const filter = {
    search: useSettled(filters.get('search') ?? null),
    status: chosen(statuses, filters.get('status')),
  };
  const query = useInfiniteProxiesQuery({ filter }, walkBy(pageOf));
  return (
    <ListPage title="Proxies">
      <WalkedTable query={query} pageOf={pageOf} noun="proxy" columns={columns} keyOf={({ id }) => id}>
        <FilterBar filters={filters} searchIn="name, id or address" choices={{ status: statuses }} />
      </WalkedTable>
    </ListPage>
  );
}
