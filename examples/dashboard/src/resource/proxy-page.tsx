import { useProxyQuery, type ProxyQuery } from '../gql/hooks.js';
import { HostLink, ResourceLink } from '../ui/links.js';
import { formatTags } from './format-tags.js';
import { OwnedListeners } from './owned-listeners.js';
import { ResourceAnswer } from './resource-answer.js';
import { ResourceHead } from './resource-head.js';

type Proxy = NonNullable<ProxyQuery['proxy']>;

/** A proxy and its listeners. */
export function ProxyPage({ id }: { id: string }) {
  return (
    <ResourceAnswer query={useProxyQuery({ id })} resourceOf={({ proxy }: ProxyQuery) => proxy} kind="proxy">
      {(proxy) => (
        <>
          <ResourceHead kind="proxy" resource={proxy} {...proxy} facts={factsOf(proxy)} />
          <OwnedListeners filter={proxy.group ? { groupIds: [proxy.group.id] } : { proxyIds: [id] }} />
        </>
      )}
    </ResourceAnswer>
  );
}

function factsOf(proxy: Proxy) {
  return {
    Address: <HostLink host={proxy.host} text={proxy.address} />,
    'Calls real servers from': <HostLink host={proxy.forwardHost} text={proxy.forwardAddress} />,
    Domain: proxy.domain,
    Way: `${proxy.accessRegion ?? '?'} to ${proxy.realServerRegion ?? '?'}`,
    Group: proxy.group && <ResourceLink to={proxy.group} />,
    Bandwidth: proxy.bandwidthMbps && `${proxy.bandwidthMbps} Mbit/s`,
    'Connections at most': proxy.connectionLimit?.toLocaleString('en'),
    Banned: proxy.banned ? 'yes' : null,
    Tags: formatTags(proxy.tags),
  };
}
