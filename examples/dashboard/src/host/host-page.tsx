import type { ComponentType } from 'react';
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

/** Each part asks for itself: a slow provider keeps no other waiting. */
const parts: readonly (readonly [id: string, name: string, Part: ComponentType<{ address: string }>])[] = [
  ['listeners', 'Listeners', HostRealServers],
  ['redis', 'Redis sessions', HostSessions],
  ['mongodb', 'MongoDB connections', HostClients],
  ['media', 'Media connections', HostMedia],
  ['flows', 'Flow endpoints', HostFlows],
  ['own', 'At this address', HostInstances],
  ['http', 'HTTP sessions', HostHttp],
];

function Roles({ address }: { address: string }) {
  return (
    <>
      <nav className="inline" aria-label="Parts of this page">
        {parts.map(([id, name]) => (
          <a key={id} href={`#${id}`}>
            {name}
          </a>
        ))}
      </nav>
      {parts.map(([id, , Part]) => (
        <div key={id} id={id}>
          <Part address={address} />
        </div>
      ))}
    </>
  );
}
