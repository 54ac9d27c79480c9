import { useInfiniteMongoOperationsQuery, type MongoOperationsQuery } from '../gql/hooks.js';
import { walkBy } from '../graph/page.js';
import type { Column } from '../ui/column.js';
import { formatDuration, formatEnum } from '../ui/format.js';
import { HostLink } from '../ui/links.js';
import { Section } from '../ui/section.js';
import { WalkedTable } from '../ui/walked-table.js';

const pageOf = ({ mongoInstance }: MongoOperationsQuery) => mongoInstance?.currentOperations;

type Row = NonNullable<ReturnType<typeof pageOf>>['nodes'][number];

const columns: Column<Row>[] = [
  { title: 'Operation', cell: ({ opId }) => opId, sortBy: ({ opId }) => opId },
  { title: 'Kind', cell: ({ kind }) => kind && formatEnum(kind), sortBy: ({ kind }) => kind },
  { title: 'Namespace', cell: ({ namespace }) => namespace, sortBy: ({ namespace }) => namespace },
  {
    title: 'Runs for',
    cell: ({ runningMs }) => runningMs !== null && formatDuration(runningMs),
    sortBy: ({ runningMs }) => runningMs,
    align: 'end',
  },
  {
    title: 'Client',
    cell: ({ client, clientAddress }) => <HostLink host={client} text={clientAddress} />,
    sortBy: ({ clientAddress }) => clientAddress,
  },
  { title: 'Shape', cell: ({ shape }) => shape && <code className="code">{shape}</code> },
];

/** What a MongoDB instance is doing. */
export function MongoOperations({ id }: { id: string }) {
  const query = useInfiniteMongoOperationsQuery({ id }, walkBy(pageOf));
  return (
    <Section title="Running operations">
      <WalkedTable
        query={query}
        pageOf={pageOf}
        noun="operation"
        columns={columns}
        keyOf={({ opId }, index) => `${opId} ${index}`}
      />
    </Section>
  );
}
