import { walkBy } from '../graph/page.js';
import { useInfiniteMongoInstancesQuery, type MongoInstancesQuery } from '../gql/hooks.js';
import type { Column } from '../ui/column.js';
import { formatEnum } from '../ui/format.js';
import { HostLink, ResourceLink } from '../ui/links.js';
import { Word } from '../ui/word.js';
import { useSettled } from '../ui/use-settled.js';
import { WalkedTable } from '../ui/walked-table.js';
import { chosen, statuses } from './choices.js';
import { FilterBar } from './filter-bar.js';
import { ListPage } from './list-page.js';
import { useFilters } from './use-filters.js';

const pageOf = ({ mongoInstances }: MongoInstancesQuery) => mongoInstances;

type Row = NonNullable<MongoInstancesQuery['mongoInstances']>['nodes'][number];

const columns: Column<Row>[] = [
  { title: 'Instance', cell: (row) => <ResourceLink to={row} />, sortBy: ({ name }) => name },
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
  { title: 'Region', cell: ({ region }) => region, sortBy: ({ region }) => region },
  { title: 'Account', cell: ({ account }) => account.name, sortBy: ({ account }) => account.name },
  {
    title: 'Built as',
    cell: ({ clusterType }) => clusterType && formatEnum(clusterType),
    sortBy: ({ clusterType }) => clusterType,
  },
  {
    title: 'Version',
    cell: ({ engineVersion }) => engineVersion,
    sortBy: ({ engineVersion }) => engineVersion,
  },
];

/** All MongoDB instances. */
export function MongoInstancesPage() {
  const filters = useFilters();
  const filter = {
    search: useSettled(filters.get('search') ?? null),
    status: chosen(statuses, filters.get('status')),
  };
  const query = useInfiniteMongoInstancesQuery({ filter }, walkBy(pageOf));
  return (
    <ListPage title="MongoDB">
      <WalkedTable
        query={query}
        pageOf={pageOf}
        noun="MongoDB instance"
        columns={columns}
        keyOf={({ id }) => id}
      >
        <FilterBar filters={filters} searchIn="id, name or private address" choices={{ status: statuses }} />
      </WalkedTable>
    </ListPage>
  );
}
