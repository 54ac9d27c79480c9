import { useInfiniteHostClientsQuery, type HostClientsQuery } from '../gql/hooks.js';
import { walkBy } from '../graph/page.js';
import { clientColumns } from '../people/client-columns.js';
import { Section } from '../ui/section.js';
import { WalkedTable } from '../ui/walked-table.js';

const pageOf = ({ host }: HostClientsQuery) => host?.clientConnections;

const sourcesOf = ({ mongoInstances }: HostClientsQuery) => ({
  count: mongoInstances?.totalCount ?? 0,
  noun: 'instance',
});

const columns = [clientColumns.instance, clientColumns.count, clientColumns.internal];

/** The MongoDB connections that a host holds. */
export function HostClients({ address }: { address: string }) {
  const query = useInfiniteHostClientsQuery({ address }, walkBy(pageOf));
  return (
    <Section
      title="MongoDB connections"
      hint="As a client: every instance counts its connections by address."
    >
      <WalkedTable
        query={query}
        pageOf={pageOf}
        noun="MongoDB client"
        columns={columns}
        keyOf={({ id }) => id}
        sourcesOf={sourcesOf}
      />
    </Section>
  );
}
