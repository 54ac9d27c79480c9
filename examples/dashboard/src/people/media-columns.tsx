import type { MediaConnectionRowFragment } from '../gql/hooks.js';
import type { Column } from '../ui/column.js';
import { formatBytes, formatEndpoint, formatEnum } from '../ui/format.js';
import { HostLink, ResourceLink } from '../ui/links.js';

/** How a connection of a media server is shown wherever it is listed. */
export const mediaColumns = {
  far: {
    title: 'Far end',
    cell: ({ far, farAddress, farPort }) => (
      <HostLink host={far} text={formatEndpoint(farAddress, farPort)} />
    ),
    sortBy: ({ farAddress }) => farAddress,
  },
  server: {
    title: 'Server',
    cell: ({ server }) => <ResourceLink to={server} />,
    sortBy: ({ server }) => server.name,
  },
  stack: {
    title: 'Protocols',
    cell: ({ stack }) => stack.map(({ type }) => type).join(' '),
    sortBy: ({ stack }) => stack.at(-1)?.type,
  },
  transport: { title: 'Transport', cell: ({ transport }) => transport, sortBy: ({ transport }) => transport },
  direction: {
    title: 'Direction',
    cell: ({ direction }) => formatEnum(direction),
    sortBy: ({ direction }) => direction,
  },
  stream: {
    title: 'Stream',
    cell: ({ settings }) => settings?.localStreamName,
    sortBy: ({ settings }) => settings?.localStreamName,
  },
  received: {
    title: 'Received',
    cell: ({ rxBytes }) => rxBytes !== null && formatBytes(rxBytes),
    sortBy: ({ rxBytes }) => rxBytes,
    align: 'end',
  },
  sent: {
    title: 'Sent',
    cell: ({ txBytes }) => txBytes !== null && formatBytes(txBytes),
    sortBy: ({ txBytes }) => txBytes,
    align: 'end',
  },
} satisfies Record<string, Column<MediaConnectionRowFragment>>;
