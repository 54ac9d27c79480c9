import { walkBy } from '../graph/page.js';
import { useInfiniteMediaServersQuery, type MediaServersQuery } from '../gql/hooks.js';
import type { Column } from '../ui/column.js';
import { HostLink, ResourceLink } from '../ui/links.js';
import { Share } from '../ui/share.js';
import { Word } from '../ui/word.js';
import { useSettled } from '../ui/use-settled.js';
import { WalkedTable } from '../ui/walked-table.js';

import { FilterBar } from './filter-bar.js';
import { ListPage } from './list-page.js';
import { useFilters } from './use-filters.js';

const pageOf = ({ mediaServers }: MediaServersQuery) => mediaServers;

type Row = NonNullable<MediaServersQuery['mediaServers']>['nodes'][number];

const columns: Column<Row>[] = [
  { title: 'Server', cell: (row) => <ResourceLink to={row} />, sortBy: ({ name }) => name },
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
  { title: 'Account', cell: ({ account }) => account.name, sortBy: ({ account }) => account.name },
  {
    title: 'Version',
    cell: ({ engineVersion }) => engineVersion,
    sortBy: ({ engineVersion }) => engineVersion,
  },
  {
    title: 'Connections',
    cell: ({ connectionCount, connectionLimit }) => <Share used={connectionCount} of={connectionLimit} />,
    sortBy: ({ connectionCount }) => connectionCount,
    align: 'end',
  },
];

/** All media servers. */
export function MediaServersPage() {
  const filters = useFilters();
  const filter = {
    search: useSettled(filters.get('search') ?? null),
  };
  const query = useInfiniteMediaServersQuery({ filter }, walkBy(pageOf));
  return (
    <ListPage title="Media servers">
      <WalkedTable query={query} pageOf={pageOf} noun="media server" columns={columns} keyOf={({ id }) => id}>
        <FilterBar filters={filters} searchIn="name or address" />
      </WalkedTable>
    </ListPage>
  );
}
