import { ResourceLink, HostLink } from '../ui/links.js';
import { Section } from '../ui/section.js';
import { StateMark } from '../ui/state-mark.js';
import { kindNames, type KnownHost, type MapNode, type WorldPart } from './world.js';

/** As many listeners as are named beside a host. */
const NAMED = 2;

/** What is unhealthy, so that nobody has to look for it in the drawing. */
export function UnhealthyList({ parts, isWhole }: { parts: readonly WorldPart[]; isWhole: boolean }) {
  const hosts = parts.flatMap((part) => [...part.hosts]).filter(([, { failing }]) => failing.length > 0);
  const resources = parts.flatMap(({ nodes }) => nodes);
  const ill = resources.filter(({ state }) => state === 'ill');
  const others = resources.filter(
    ({ kind, state }) => kind !== 'flow' && (state === 'off' || state === 'changing'),
  );
  const total = hosts.length + ill.length;
  return (
    <Section
      title={
        total > 0
          ? `Unhealthy: ${total}`
          : isWhole
            ? 'Nothing is unhealthy'
            : 'Nothing unhealthy known so far'
      }
    >
      <ul className="unhealthy">
        {hosts
          .sort(([, one], [, other]) => other.failing.length - one.failing.length)
          .map(([address, host]) => (
            <UnhealthyHost key={address} address={address} host={host} />
          ))}
        <Resources nodes={ill} />
      </ul>
      {others.length > 0 && (
        <>
          <h3>Not in service</h3>
          <ul className="unhealthy">
            <Resources nodes={others} />
          </ul>
        </>
      )}
    </Section>
  );
}

function UnhealthyHost({ address, host: { name, failing } }: { address: string; host: KnownHost }) {
  // Proxies have listeners of the same name and port: one of them is named for all.
  const named = [
    ...new Map(failing.map((listener) => [`${listener.name} ${listener.port}`, listener])).values(),
  ];
  const shown = named.slice(0, NAMED);
  return (
    <li>
      <StateMark state="ill">
        <HostLink host={{ address }} />
      </StateMark>
      <p className="hint">
        {name && name !== address ? `${name}, ` : ''}real server of{' '}
        {shown.map((listener, index) => (
          <span key={listener.id}>
            {index > 0 && ', '}
            <ResourceLink to={listener} /> :{listener.port}
          </span>
        ))}
        {failing.length > shown.length && ` and ${failing.length - shown.length} more`}
      </p>
    </li>
  );
}

function Resources({ nodes }: { nodes: readonly MapNode[] }) {
  return nodes.map(({ key, kind, label, state }) => (
    <li key={key}>
      <StateMark state={state}>
        <ResourceLink to={{ id: key, name: label }} /> <span className="hint">{kindNames[kind]}</span>
      </StateMark>
    </li>
  ));
}
