import type { ListenerRowFragment } from '../gql/hooks.js';
import type { Column } from '../ui/column.js';
import { HostLink, ResourceLink } from '../ui/links.js';
import { StateMark } from '../ui/state-mark.js';
import { toState } from '../ui/state.js';
import { Word } from '../ui/word.js';

/** How listeners are shown wherever they are listed. */
export const listenerColumns: Column<ListenerRowFragment>[] = [
  { title: 'Listener', cell: (row) => <ResourceLink to={row} />, sortBy: ({ name }) => name },
  { title: 'Port', cell: ({ port }) => port, sortBy: ({ port }) => port, align: 'end' },
  { title: 'Protocol', cell: ({ protocol }) => protocol, sortBy: ({ protocol }) => protocol },
  { title: 'Health', cell: ({ health }) => <Word value={health} />, sortBy: ({ health }) => health },
  {
    title: 'Status',
    cell: ({ status, statusDetail }) => <Word value={status} detail={statusDetail} />,
    sortBy: ({ status }) => status,
  },
  {
    title: 'Of',
    cell: ({ proxy, group }) => <ResourceLink to={proxy ?? group} />,
    sortBy: ({ proxy, group }) => (proxy ?? group)?.name,
  },
  { title: 'Real servers', cell: (row) => <RealServers row={row} /> },
];

function RealServers({ row }: { row: ListenerRowFragment }) {
  if (!('realServers' in row)) return <span className="hint">by its rules</span>;
  return (
    <ul className="inline">
      {row.realServers.map(({ health, realServer: { id, address, host } }) => (
        <li key={id}>
          <StateMark state={toState(health)}>
            <HostLink host={host} text={address} />
          </StateMark>
        </li>
      ))}
    </ul>
  );
}
