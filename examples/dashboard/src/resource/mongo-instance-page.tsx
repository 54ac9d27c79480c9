import { useMongoInstanceQuery, type MongoInstanceQuery } from '../gql/hooks.js';
import type { Column } from '../ui/column.js';
import { formatDuration, formatEndpoint, formatEnum } from '../ui/format.js';
import { HostLink } from '../ui/links.js';
import { Section } from '../ui/section.js';
import { Share } from '../ui/share.js';
import { Table } from '../ui/table.js';
import { Word } from '../ui/word.js';
import { formatTags } from './format-tags.js';
import { MongoClients } from './mongo-clients.js';
import { MongoOperations } from './mongo-operations.js';
import { ResourceAnswer } from './resource-answer.js';
import { ResourceHead } from './resource-head.js';

type Instance = NonNullable<MongoInstanceQuery['mongoInstance']>;
type Member = NonNullable<Instance['members']>[number];

const memberColumns: Column<Member>[] = [
  { title: 'Node', cell: ({ name }) => name, sortBy: ({ name }) => name },
  { title: 'Role', cell: ({ role }) => formatEnum(role), sortBy: ({ role }) => role },
  { title: 'Health', cell: ({ health }) => <Word value={health} />, sortBy: ({ health }) => health },
  {
    title: 'Address',
    cell: ({ host, address, port }) => <HostLink host={host} text={formatEndpoint(address, port)} />,
    sortBy: ({ address }) => address,
  },
  { title: 'Set', cell: ({ replicaSet }) => replicaSet, sortBy: ({ replicaSet }) => replicaSet },
  { title: 'Zone', cell: ({ zone }) => zone, sortBy: ({ zone }) => zone },
  {
    title: 'Lag',
    cell: ({ replicationLagSeconds }) =>
      replicationLagSeconds !== null && formatDuration(replicationLagSeconds * 1_000),
    sortBy: ({ replicationLagSeconds }) => replicationLagSeconds,
    align: 'end',
  },
];

/** A MongoDB instance, its nodes, who is connected to it, and what it is doing. */
export function MongoInstancePage({ id }: { id: string }) {
  return (
    <ResourceAnswer
      query={useMongoInstanceQuery({ id })}
      resourceOf={({ mongoInstance }: MongoInstanceQuery) => mongoInstance}
      kind="MongoDB instance"
    >
      {(instance) => (
        <>
          <ResourceHead kind="MongoDB instance" resource={instance} {...instance} facts={factsOf(instance)} />
          <MongoClients id={id} />
          <MongoOperations id={id} />
          <Section title="Nodes">
            {instance.members ? (
              <Table
                caption="Nodes"
                rows={instance.members}
                columns={memberColumns}
                keyOf={({ name }, index) => `${name} ${index}`}
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
    Account: `${instance.account.name}, ${instance.region}`,
    'Built as': instance.clusterType && formatEnum(instance.clusterType),
    Engine: `${instance.engine} ${instance.engineVersion ?? ''}`,
    Size: `${instance.cpuCount ?? '?'} CPUs, ${instance.memoryMb ?? '?'} MB`,
    Volume: <Share used={instance.usedVolumeMb} of={instance.volumeMb} unit="MB" />,
    Zone: instance.zone,
    Tags: formatTags(instance.tags),
  };
}
