import type { ClientRowFragment } from '../gql/hooks.js';
import type { Column } from '../ui/column.js';
import { HostLink, ResourceLink } from '../ui/links.js';

/** How a MongoDB client is shown wherever it is listed. */
export const clientColumns = {
  client: {
    title: 'Client',
    cell: ({ host, ip }) => <HostLink host={host} text={ip} />,
    sortBy: ({ ip }) => ip,
  },
  instance: {
    title: 'Instance',
    cell: ({ instance }) => <ResourceLink to={instance} />,
    sortBy: ({ instance }) => instance.name,
  },
  count: {
    title: 'Connections',
    cell: ({ count }) => count.toLocaleString('en'),
    sortBy: ({ count }) => count,
    align: 'end',
  },
  internal: {
    title: 'Whose',
    cell: ({ internal }) => (internal ? "the provider's own" : 'a client'),
    sortBy: ({ internal }) => Number(internal),
  },
} satisfies Record<string, Column<ClientRowFragment>>;
