import { useInfiniteMediaConnectionsQuery, type MediaConnectionsQuery } from '../gql/hooks.js';
import { walkBy } from '../graph/page.js';
import { mediaColumns } from '../people/media-columns.js';
import { Section } from '../ui/section.js';
import { WalkedTable } from '../ui/walked-table.js';

const pageOf = ({ mediaServer }: MediaConnectionsQuery) => mediaServer?.connections;

const columns = [
  mediaColumns.far,
  mediaColumns.stack,
  mediaColumns.transport,
  mediaColumns.direction,
  mediaColumns.stream,
  mediaColumns.received,
  mediaColumns.sent,
];

/** Who is connected to a media server. */
export function MediaConnections({ id }: { id: string }) {
  const query = useInfiniteMediaConnectionsQuery({ id }, walkBy(pageOf));
  return (
    <Section title="Connections">
      <WalkedTable
        query={query}
        pageOf={pageOf}
        noun="connection"
        columns={columns}
        keyOf={(connection) => connection.id}
      />
    </Section>
  );
}
