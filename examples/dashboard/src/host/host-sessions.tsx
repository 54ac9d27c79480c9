import { useInfiniteHostSessionsQuery, type HostSessionsQuery } from '../gql/hooks.js';
import { walkBy } from '../graph/page.js';
import { sessionColumns } from '../people/session-columns.js';
import { Section } from '../ui/section.js';
import { WalkedTable } from '../ui/walked-table.js';

const pageOf = ({ host }: HostSessionsQuery) => host?.sessions;

const sourcesOf = ({ redisInstances }: HostSessionsQuery) => ({
  count: redisInstances?.totalCount ?? 0,
  noun: 'instance',
});

const columns = [
  sessionColumns.instance,
  sessionColumns.client,
  sessionColumns.name,
  sessionColumns.user,
  sessionColumns.command,
  sessionColumns.idle,
  sessionColumns.age,
  sessionColumns.database,
  sessionColumns.node,
];

/** The Redis sessions that a host holds. */
export function HostSessions({ address }: { address: string }) {
  const query = useInfiniteHostSessionsQuery({ address }, walkBy(pageOf));
  return (
    <Section
      title="Redis sessions"
      hint="As a client: found by the address that Redis sees, or behind Huawei's own addresses by the peer."
    >
      <WalkedTable
        query={query}
        pageOf={pageOf}
        noun="Redis session"
        columns={columns}
        keyOf={({ id }) => id}
        sourcesOf={sourcesOf}
      />
    </Section>
  );
}
