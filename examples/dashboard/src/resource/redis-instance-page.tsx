import { useRedisInstanceQuery, type RedisInstanceQuery } from '../gql/hooks.js';
import type { Column } from '../ui/column.js';
import { formatEndpoint, formatEnum } from '../ui/format.js';
import { HostLink } from '../ui/links.js';
import { Section } from '../ui/section.js';
import { Share } from '../ui/share.js';
import { Table } from '../ui/table.js';
import { Word } from '../ui/word.js';
import { formatTags } from './format-tags.js';
import { RedisGroups } from './redis-groups.js';
import { RedisSessions } from './redis-sessions.js';
import { ResourceAnswer } from './resource-answer.js';
import { ResourceHead } from './resource-head.js';

type Instance = NonNullable<RedisInstanceQuery['redisInstance']>;
type Member = NonNullable<Instance['members']>[number];

const memberColumns: Column<Member>[] = [
  { title: 'Node', cell: ({ name, id }) => name ?? id, sortBy: ({ name }) => name },
  { title: 'Role', cell: ({ role }) => formatEnum(role), sortBy: ({ role }) => role },
  {
    title: 'Status',
    cell: ({ status, statusDetail }) => <Word value={status} detail={statusDetail} />,
    sortBy: ({ status }) => status,
  },
  {
    title: 'Address',
    cell: ({ host, address, port }) => <HostLink host={host} text={formatEndpoint(address, port)} />,
    sortBy: ({ address }) => address,
  },
  { title: 'Zone', cell: ({ zone }) => zone, sortBy: ({ zone }) => zone },
  { title: 'Shard', cell: ({ shard }) => shard, sortBy: ({ shard }) => shard },
];

/** A Redis instance, its nodes, and who is connected to it. */
export function RedisInstancePage({ id }: { id: string }) {
  return (
    <ResourceAnswer
      query={useRedisInstanceQuery({ id })}
      resourceOf={({ redisInstance }: RedisInstanceQuery) => redisInstance}
      kind="Redis instance"
    >
      {(instance) => (
        <>
          <ResourceHead kind="Redis instance" resource={instance} {...instance} facts={factsOf(instance)} />
          <RedisGroups id={id} />
          <RedisSessions id={id} />
          <Section title="Nodes">
            {instance.members ? (
              <Table
                caption="Nodes"
                rows={instance.members}
                columns={memberColumns}
                keyOf={(member) => member.id}
              />
            ) : (
              <p className="hint">Its nodes are not told.</p>
            )}
          </Section>
        </>
      )}
    </ResourceAnswer>
  );
}

function factsOf(instance: Instance) {
  return {
    Address: <HostLink host={instance.host} text={formatEndpoint(instance.address, instance.port)} />,
    Domain: instance.domainName,
    Account: `${instance.account.name}, ${instance.region}`,
    'Built as': instance.cacheMode && formatEnum(instance.cacheMode),
    Engine: `${instance.engine} ${instance.engineVersion ?? ''}`,
    Memory: <Share used={instance.usedMemoryMb} of={instance.maxMemoryMb} unit="MB" />,
    Zones: instance.zones.join(', '),
    'Shows client addresses':
      instance.passThroughSupported === null ? null : instance.passThroughSupported ? 'can' : 'cannot',
    Tags: formatTags(instance.tags),
  };
}
