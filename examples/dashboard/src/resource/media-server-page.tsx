import { useMediaServerQuery, type MediaServerQuery } from '../gql/hooks.js';
import { formatBytes, formatEndpoint } from '../ui/format.js';
import { HostLink } from '../ui/links.js';
import { Share } from '../ui/share.js';
import { MediaConnections } from './media-connections.js';
import { ResourceAnswer } from './resource-answer.js';
import { ResourceHead } from './resource-head.js';

type Server = NonNullable<MediaServerQuery['mediaServer']>;

/** A media server and its connections. */
export function MediaServerPage({ id }: { id: string }) {
  return (
    <ResourceAnswer
      query={useMediaServerQuery({ id })}
      resourceOf={({ mediaServer }: MediaServerQuery) => mediaServer}
      kind="media server"
    >
      {(server) => (
        <>
          <ResourceHead kind="media server" resource={server} {...server} facts={factsOf(server)} />
          <MediaConnections id={id} />
        </>
      )}
    </ResourceAnswer>
  );
}

function factsOf({
  host,
  address,
  port,
  account,
  engine,
  engineVersion,
  connectionCount,
  connectionLimit,
  bandwidth,
}: Server) {
  const perSecond = (bytes: number | null | undefined) =>
    typeof bytes === 'number' ? `${formatBytes(bytes)}/s` : null;
  return {
    Address: <HostLink host={host} text={formatEndpoint(address, port)} />,
    Account: account.name,
    Engine: `${engine} ${engineVersion ?? ''}`,
    Connections: <Share used={connectionCount} of={connectionLimit} />,
    In: perSecond(bandwidth?.inBytesPerSecond),
    Out: perSecond(bandwidth?.outBytesPerSecond),
  };
}
