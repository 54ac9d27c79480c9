import { useInfiniteHostHttpQuery, type HostHttpQuery } from '../gql/hooks.js';
import { walkBy } from '../graph/page.js';
import type { Column } from '../ui/column.js';
import { formatAge } from '../ui/format.js';
import { ResourceLink } from '../ui/links.js';
import { Section } from '../ui/section.js';
import { WalkedTable } from '../ui/walked-table.js';

const pageOf = ({ host }: HostHttpQuery) => host?.httpSessions;

type Row = NonNullable<NonNullable<HostHttpQuery['host']>['httpSessions']>['nodes'][number];

const columns: Column<Row>[] = [
  {
    title: 'Server',
    cell: ({ server }) => <ResourceLink to={server} />,
    sortBy: ({ server }) => server.name,
  },
  { title: 'Session', cell: ({ sessionId }) => sessionId, sortBy: ({ sessionId }) => sessionId },
  { title: 'Folder', cell: ({ targetFolder }) => targetFolder, sortBy: ({ targetFolder }) => targetFolder },
  {
    title: 'For',
    cell: ({ elapsedSeconds }) => elapsedSeconds !== null && formatAge(elapsedSeconds * 1_000),
    sortBy: ({ elapsedSeconds }) => elapsedSeconds,
    align: 'end',
  },
];

/** The HTTP sessions that a host holds with media servers. */
export function HostHttp({ address }: { address: string }) {
  const query = useInfiniteHostHttpQuery({ address }, walkBy(pageOf));
  return (
    <Section title="HTTP streaming sessions" hint="As a client: viewers of HLS, DASH and the like.">
      <WalkedTable
        query={query}
        pageOf={pageOf}
        noun="HTTP session"
        columns={columns}
        keyOf={({ server, sessionId }, index) => `${server.id} ${sessionId ?? index}`}
      />
    </Section>
  );
}
