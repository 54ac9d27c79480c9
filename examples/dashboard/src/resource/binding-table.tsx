import type { BindingRowFragment } from '../gql/hooks.js';
import type { Column } from '../ui/column.js';
import { formatEnum } from '../ui/format.js';
import { HostLink } from '../ui/links.js';
import { Table } from '../ui/table.js';
import { Word } from '../ui/word.js';

const columns: Column<BindingRowFragment>[] = [
  {
    title: 'Real server',
    cell: ({ realServer: { host, address } }) => <HostLink host={host} text={address} />,
    sortBy: ({ realServer }) => realServer.address,
  },
  { title: 'Health', cell: ({ health }) => <Word value={health} />, sortBy: ({ health }) => health },
  { title: 'Port', cell: ({ port }) => port, sortBy: ({ port }) => port, align: 'end' },
  { title: 'Weight', cell: ({ weight }) => weight, sortBy: ({ weight }) => weight, align: 'end' },
  {
    title: 'In a failover',
    cell: ({ failoverRole }) => failoverRole && formatEnum(failoverRole),
    sortBy: ({ failoverRole }) => failoverRole,
  },
  { title: 'Down at', cell: ({ downAddresses }) => downAddresses.join(', ') },
];

/** The real servers of a listener or rule, and how it finds them. */
export function BindingTable({ bindings }: { bindings: readonly BindingRowFragment[] }) {
  if (bindings.length === 0) return <p className="hint">None is bound.</p>;
  return (
    <Table
      caption="Real servers"
      rows={bindings}
      columns={columns}
      keyOf={({ realServer, port }) => `${realServer.id} ${port}`}
    />
  );
}
