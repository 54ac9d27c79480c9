import { useInfiniteMongoClientsQuery, type MongoClientsQuery } from '../gql/hooks.js';
import { walkBy } from '../graph/page.js';
import { clientColumns } from '../people/client-columns.js';
import { Section } from '../ui/section.js';
import { WalkedTable } from '../ui/walked-table.js';

const pageOf = ({ mongoInstance }: MongoClientsQuery) => mongoInstance?.clientConnections;

const columns = [clientColumns.client, clientColumns.count, clientColumns.internal];

/** Who is connected to a MongoDB instance. */
export function MongoClients({ id }: { id: string }) {
  const query = useInfiniteMongoClientsQuery({ id }, walkBy(pageOf));
  return (
    <Section title="Clients" hint="Connections by address: everybody behind one NAT is one row.">
      <WalkedTable
        query={query}
        pageOf={pageOf}
        noun="client"
        columns={columns}
        keyOf={(client) => client.id}
      />
    </Section>
  );
}
