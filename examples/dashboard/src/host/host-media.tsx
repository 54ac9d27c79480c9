import { useInfiniteHostMediaQuery, type HostMediaQuery } from '../gql/hooks.js';
import { walkBy } from '../graph/page.js';
import { mediaColumns } from '../people/media-columns.js';
import { Section } from '../ui/section.js';
import { WalkedTable } from '../ui/walked-table.js';

const pageOf = ({ host }: HostMediaQuery) => host?.mediaConnections;

const columns = [
  mediaColumns.server,
  mediaColumns.far,
  mediaColumns.stack,
  mediaColumns.direction,
  mediaColumns.stream,
  mediaColumns.received,
  mediaColumns.sent,
];

/** The connections of media servers that lead to a host. */
export function HostMedia({ address }: { address: string }) {
  const query = useInfiniteHostMediaQuery({ address }, walkBy(pageOf));
  return (
    <Section title="Media connections" hint="As a client: at the far end of a media server's connections.">
      <WalkedTable
        query={query}
        pageOf={pageOf}
        noun="media connection"
        columns={columns}
        keyOf={({ id }) => id}
      />
    </Section>
  );
}
