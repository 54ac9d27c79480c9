import { walkBy } from '../graph/page.js';
import { useInfiniteRedisInstancesQuery, type RedisInstancesQuery } from '../gql/hooks.js';
import type { Column } from '../ui/column.js';
import { formatEnum } from '../ui/format.js';
import { HostLink, ResourceLink } from '../ui/links.js';
import { Share } from '../ui/share.js';
import { Word } from '../ui/word.js';
import { useSettled } from '../ui/use-settled.js';
import { WalkedTable } from '../ui/walked-table.js';
import { chosen, statuses } from './choices.js';
import { FilterBar } from './filter-bar.js';
import { ListPage } from './list-page.js';
import { useFilters } from './use-filters.js';

const pageOf = ({ redisInstances }: RedisInstancesQuery) => redisInstances;

type Row = NonNullable<RedisInstancesQuery['redisInstances']>['nodes'][number];

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
    cell: ({ cacheMode }) => cacheMode && formatEnum(cacheMode),
    sortBy: ({ cacheMode }) => cacheMode,
  },
  {
    title: 'Version',
    cell: ({ engineVersion }) => engineVersion,
    sortBy: ({ engineVersion }) => engineVersion,
  },
  {
    title: 'Memory',
    cell: ({ usedMemoryMb, maxMemoryMb }) => <Share used={usedMemoryMb} of={maxMemoryMb} unit="MB" />,
    sortBy: ({ usedMemoryMb, maxMemoryMb }) =>
      usedMemoryMb !== null && maxMemoryMb ? usedMemoryMb / maxMemoryMb : null,
    align: 'end',
  },
];

/** All Redis instances. */
export function RedisInstancesPage() {
  const filters = useFilters();
  const filter = {
    search: useSettled(filters.get('search') ?? null),
    status: chosen(statuses, filters.get('status')),
  };
  const query = useInfiniteRedisInstancesQuery({ filter }, walkBy(pageOf));
  return (
    <ListPage title="Redis">
      <WalkedTable
        query={query}
        pageOf={pageOf}
        noun="Redis instance"
        columns={columns}
        keyOf={({ id }) => id}
      >
        <FilterBar filters={filters} searchIn="name, id, domain or address" choices={{ status: statuses }} />
      </WalkedTable>
    </ListPage>
  );
}
