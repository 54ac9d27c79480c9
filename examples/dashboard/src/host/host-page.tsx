import type { ComponentType } from 'react';
import { useHostQuery, type Service } from '../gql/hooks.js';
import { useServices } from '../graph/services-context.js';
import { Answer } from '../ui/answer.js';
import { formatEnum } from '../ui/format.js';
import { useTitle } from '../ui/use-title.js';
import { HostClients } from './host-clients.js';
import { HostFlows } from './host-flows.js';
import { HostHttp } from './host-http.js';
import { HostInstances } from './host-instances.js';
import { HostMedia } from './host-media.js';
import { HostRealServers } from './host-real-servers.js';
import { HostSessions } from './host-sessions.js';

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

interface Part {
  id: string;
  name: string;
  /** Who knows it; absent where several do. */
  service?: Service;
  Content: ComponentType<{ address: string }>;
}

/** Each part asks for itself: a slow provider keeps no other waiting. */
const parts: readonly Part[] = [
  { id: 'listeners', name: 'Listeners', service: 'GAAP', Content: HostRealServers },
  { id: 'redis', name: 'Redis sessions', service: 'DCS', Content: HostSessions },
  { id: 'mongodb', name: 'MongoDB connections', service: 'MONGODB', Content: HostClients },
  { id: 'media', name: 'Media connections', service: 'EMS', Content: HostMedia },
  { id: 'flows', name: 'Flow endpoints', service: 'STREAMLINK', Content: HostFlows },
  { id: 'own', name: 'At this address', Content: HostInstances },
  { id: 'http', name: 'HTTP sessions', service: 'EMS', Content: HostHttp },
];

function Roles({ address }: { address: string }) {
  const services = useServices();
  const known = parts.filter(({ service }) => !service || services.has(service));
  return (
    <>
      <nav className="inline" aria-label="Parts of this page">
        {known.map(({ id, name }) => (
          <a key={id} href={`#${id}`}>
            {name}
          </a>
        ))}
      </nav>
      {known.map(({ id, Content }) => (
        <div key={id} id={id}>
          <Content address={address} />
        </div>
      ))}
    </>
  );
}
