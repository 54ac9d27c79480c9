import { useHostQuery } from '../gql/hooks.js';
import { Answer } from '../ui/answer.js';
import { formatEnum } from '../ui/format.js';
import { useTitle } from '../ui/use-title.js';
import { HostClients } from './host-clients.js';
import { HostFlows } from './host-flows.js';
import { HostHttp } from './host-http.js';
import { HostInstances } from './host-instances.js';
import { HostMedia } from './host-media.js';
import { HostRealServers } from './host-real-servers.js';

/** Everything that one address touches, as a server and as a client. */
export function HostPage({ address: given }: { address: string }) {
  useTitle(given);
  const query = useHostQuery({ address: given });
  return (
    <div className="stack">
      <div className="head">
        <h1 className="address">{given}</h1>
        {query.data?.host && (
          <span className="hint">
            {formatEnum(query.data.host.family)}
            {query.data.host.isPrivate ? ', private' : ''}
          </span>
        )}
      </div>
      <Answer query={query} what={`host ${given}`}>
        {({ host }) => host && <Roles address={host.address} />}
      </Answer>
    </div>
  );
}

/** Each part asks for itself: a slow provider keeps no other waiting. */
function Roles({ address }: { address: string }) {
  return (
    <>
      <HostRealServers address={address} />
      <HostClients address={address} />
      <HostMedia address={address} />
      <HostFlows address={address} />
      <HostInstances address={address} />
      <HostHttp address={address} />
    </>
  );
}
