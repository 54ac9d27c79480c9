import type { SessionRowFragment } from '../gql/hooks.js';
import type { Column } from '../ui/column.js';
import { formatAge, formatBytes, formatEndpoint } from '../ui/format.js';
import { HostLink, ResourceLink } from '../ui/links.js';

/** How a Redis session is shown wherever it is listed. */
export const sessionColumns = {
  client: {
    title: 'Client',
    cell: ({ host, hostMatch, address, port, peer }) => (
      <>
        <HostLink host={host} text={address === null ? peer : formatEndpoint(address, port)} />
        {hostMatch === 'INFERRED' && <span className="hint"> hidden, by its peer {peer}</span>}
      </>
    ),
    sortBy: ({ address }) => address,
  },
  instance: {
    title: 'Instance',
    cell: ({ instance }) => <ResourceLink to={instance} />,
    sortBy: ({ instance }) => instance.name,
  },
  node: { title: 'Node', cell: ({ node }) => node.name, sortBy: ({ node }) => node.name },
  name: { title: 'Name', cell: ({ name }) => name, sortBy: ({ name }) => name },
  user: { title: 'User', cell: ({ user }) => user, sortBy: ({ user }) => user },
  command: {
    title: 'Last command',
    cell: ({ lastCommand }) => lastCommand,
    sortBy: ({ lastCommand }) => lastCommand,
  },
  idle: {
    title: 'Idle',
    cell: ({ idleSeconds }) => idleSeconds !== null && formatAge(idleSeconds * 1_000),
    sortBy: ({ idleSeconds }) => idleSeconds,
    align: 'end',
  },
  age: {
    title: 'Age',
    cell: ({ ageSeconds }) => ageSeconds !== null && formatAge(ageSeconds * 1_000),
    sortBy: ({ ageSeconds }) => ageSeconds,
    align: 'end',
  },
  database: {
    title: 'DB',
    cell: ({ database }) => database,
    sortBy: ({ database }) => database,
    align: 'end',
  },
  output: {
    title: 'Output',
    cell: ({ outputMemoryBytes }) => outputMemoryBytes !== null && formatBytes(outputMemoryBytes),
    sortBy: ({ outputMemoryBytes }) => outputMemoryBytes,
    align: 'end',
  },
} satisfies Record<string, Column<SessionRowFragment>>;
