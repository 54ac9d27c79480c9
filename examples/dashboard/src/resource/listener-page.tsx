import { useListenerQuery, type ListenerQuery } from '../gql/hooks.js';
import { formatDuration } from '../ui/format.js';
import { ResourceLink } from '../ui/links.js';
import { Section } from '../ui/section.js';
import { StateMark } from '../ui/state-mark.js';
import { toState } from '../ui/state.js';
import { Word } from '../ui/word.js';
import { BindingTable } from './binding-table.js';
import { ResourceAnswer } from './resource-answer.js';
import { ResourceHead } from './resource-head.js';

type Listener = NonNullable<ListenerQuery['listener']>;

/** A listener and the real servers behind it. */
export function ListenerPage({ id }: { id: string }) {
  return (
    <ResourceAnswer
      query={useListenerQuery({ id })}
      resourceOf={({ listener }: ListenerQuery) => listener}
      kind="listener"
    >
      {(listener) => (
        <>
          <ResourceHead kind="listener" resource={listener} {...listener} facts={factsOf(listener)} />
          <Behind listener={listener} />
        </>
      )}
    </ResourceAnswer>
  );
}

function Behind({ listener }: { listener: Listener }) {
  if ('realServers' in listener) {
    return (
      <Section title="Real servers">
        <BindingTable bindings={listener.realServers} />
      </Section>
    );
  }
  if (!listener.rules) {
    return (
      <Section title="Rules">
        <p className="hint">Its rules are not told.</p>
      </Section>
    );
  }
  return listener.rules.map(({ id, domain, path, health, realServers }) => (
    <Section key={id} title={`${domain ?? ''}${path ?? ''}`}>
      <StateMark state={toState(health)}>rule</StateMark>
      <BindingTable bindings={realServers} />
    </Section>
  ));
}

function factsOf(listener: Listener) {
  const check = 'healthCheck' in listener ? listener.healthCheck : null;
  return {
    Health: <Word value={listener.health} />,
    Port: `${listener.protocol} ${listener.port ?? ''}`,
    Of: <ResourceLink to={listener.proxy ?? listener.group} />,
    Scheduler: 'scheduler' in listener ? listener.scheduler : null,
    Check: check && (check.enabled ? `every ${formatDuration((check.intervalSeconds ?? 0) * 1_000)}` : 'off'),
    Since: listener.createdAt && new Date(listener.createdAt).toLocaleDateString(),
  };
}
