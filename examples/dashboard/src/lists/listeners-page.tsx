import { walkBy } from '../graph/page.js';
import { useInfiniteListenersQuery, type ListenersQuery } from '../gql/hooks.js';
import { useSettled } from '../ui/use-settled.js';
import { WalkedTable } from '../ui/walked-table.js';
import { chosen, healths, protocols, statuses } from './choices.js';
import { FilterBar } from './filter-bar.js';
import { ListPage } from './list-page.js';
import { listenerColumns } from './listener-columns.js';
import { useFilters } from './use-filters.js';

const pageOf = ({ listeners }: ListenersQuery) => listeners;

/** All listeners, with the real servers behind them. */
export function ListenersPage() {
  const filters = useFilters();
  const filter = {
    search: useSettled(filters.get('search') ?? null),
    health: chosen(healths, filters.get('health')),
    protocols: chosen(protocols, filters.get('protocol')),
    status: chosen(statuses, filters.get('status')),
  };
  const query = useInfiniteListenersQuery({ filter }, walkBy(pageOf));
  return (
    <ListPage title="Listeners">
      <WalkedTable
        query={query}
        pageOf={pageOf}
        noun="listener"
        columns={listenerColumns}
        keyOf={({ id }) => id}
      >
        <FilterBar
          filters={filters}
          searchIn="name or port"
          choices={{ health: healths, protocol: protocols, status: statuses }}
        />
      </WalkedTable>
    </ListPage>
  );
}
