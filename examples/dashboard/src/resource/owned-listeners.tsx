import {
  useInfiniteOwnedListenersQuery,
  type ListenerFilter,
  type OwnedListenersQuery,
} from '../gql/hooks.js';
import { walkBy } from '../graph/page.js';
import { listenerColumns } from '../lists/listener-columns.js';
import { Section } from '../ui/section.js';
import { WalkedTable } from '../ui/walked-table.js';

const pageOf = ({ listeners }: OwnedListenersQuery) => listeners;

const columns = listenerColumns.filter(({ title }) => title !== 'Of');

/** The listeners of a proxy or of a group. */
export function OwnedListeners({ filter }: { filter: ListenerFilter }) {
  const query = useInfiniteOwnedListenersQuery({ filter }, walkBy(pageOf));
  return (
    <Section title="Listeners">
      <WalkedTable query={query} pageOf={pageOf} noun="listener" columns={columns} keyOf={({ id }) => id} />
    </Section>
  );
}
