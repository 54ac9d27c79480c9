import type { FlowEndpointRowFragment } from '../gql/hooks.js';
import type { Column } from '../ui/column.js';
import { formatBitrate, formatDuration, formatEndpoint, formatEnum } from '../ui/format.js';
import { HostLink, ResourceLink } from '../ui/links.js';
import { Word } from '../ui/word.js';

/** How an input or output of a flow is shown wherever it is listed. */
export const endpointColumns = {
  name: { title: 'Endpoint', cell: ({ name, id }) => name ?? id, sortBy: ({ name }) => name },
  flow: { title: 'Flow', cell: ({ flow }) => <ResourceLink to={flow} />, sortBy: ({ flow }) => flow?.name },
  direction: {
    title: 'Direction',
    cell: ({ __typename }) => (__typename === 'FlowInput' ? 'input' : 'output'),
    sortBy: ({ __typename }) => __typename,
  },
  protocol: { title: 'Protocol', cell: ({ protocol }) => protocol, sortBy: ({ protocol }) => protocol },
  state: {
    title: 'State now',
    cell: ({ realtime }) => <Word value={realtime?.state} detail={realtime?.stateDetail ?? null} />,
    sortBy: ({ realtime }) => realtime?.state,
  },
  ends: {
    title: 'Ends',
    cell: ({ addresses, realtime }) => (
      <ul className="inline">
        {addresses.map(({ role, address, port, host }, index) => (
          <li key={`${role} ${address} ${index}`}>
            <span className="hint">{formatEnum(role)}</span>{' '}
            <HostLink host={host} text={formatEndpoint(address, port)} />
          </li>
        ))}
        {realtime?.connectServer && (
          <li>
            <span className="hint">connected</span> <HostLink host={realtime.connectServer} />
          </li>
        )}
      </ul>
    ),
  },
  bitrate: {
    title: 'Bitrate',
    cell: ({ realtime }) => typeof realtime?.bitrateBps === 'number' && formatBitrate(realtime.bitrateBps),
    sortBy: ({ realtime }) => realtime?.bitrateBps,
    align: 'end',
  },
  loss: {
    title: 'Loss',
    cell: ({ realtime }) =>
      // Whether 1 means all of it or one per cent nobody documents: shown as it stands.
      realtime?.srt?.packetLossRate,
    sortBy: ({ realtime }) => realtime?.srt?.packetLossRate,
    align: 'end',
  },
  connected: {
    title: 'For',
    cell: ({ realtime }) => typeof realtime?.connectedMs === 'number' && formatDuration(realtime.connectedMs),
    sortBy: ({ realtime }) => realtime?.connectedMs,
    align: 'end',
  },
} satisfies Record<string, Column<FlowEndpointRowFragment>>;
