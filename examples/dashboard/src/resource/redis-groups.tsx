import { useState } from 'react';
import { useRedisGroupsQuery, type RedisGroupsQuery, type SessionGroupKey } from '../gql/hooks.js';
import { Age } from '../ui/age.js';
import { Answer } from '../ui/answer.js';
import type { Column } from '../ui/column.js';
import { formatAge, formatBytes, formatCount, formatEnum } from '../ui/format.js';
import { Gaps } from '../ui/gaps.js';
import { HostLink } from '../ui/links.js';
import { Section } from '../ui/section.js';
import { Table } from '../ui/table.js';

type Summary = NonNullable<NonNullable<RedisGroupsQuery['redisInstance']>['sessionSummary']>;
type Group = Summary['groups'][number];

const keys = ['HOST', 'NAME', 'USER', 'COMMAND', 'DATABASE'] as const satisfies SessionGroupKey[];

const columns: Column<Group>[] = [
  {
    title: 'Whose',
    cell: ({ key, host }) =>
      host ? <HostLink host={host} /> : (key ?? <span className="nothing">not told</span>),
    sortBy: ({ key }) => key,
  },
  {
    title: 'Sessions',
    cell: ({ sessionCount }) => sessionCount.toLocaleString('en'),
    sortBy: ({ sessionCount }) => sessionCount,
    align: 'end',
  },
  {
    title: 'Oldest',
    cell: ({ oldestSeconds }) => oldestSeconds !== null && formatAge(oldestSeconds * 1_000),
    sortBy: ({ oldestSeconds }) => oldestSeconds,
    align: 'end',
  },
  {
    title: 'Longest idle',
    cell: ({ longestIdleSeconds }) => longestIdleSeconds !== null && formatAge(longestIdleSeconds * 1_000),
    sortBy: ({ longestIdleSeconds }) => longestIdleSeconds,
    align: 'end',
  },
  {
    title: 'Output',
    cell: ({ outputMemoryBytes }) => outputMemoryBytes !== null && formatBytes(outputMemoryBytes),
    sortBy: ({ outputMemoryBytes }) => outputMemoryBytes,
    align: 'end',
  },
];

/** The sessions of a Redis instance, counted: a thousand are not read one by one. */
export function RedisGroups({ id }: { id: string }) {
  const [groupBy, setGroupBy] = useState<SessionGroupKey>('HOST');
  const query = useRedisGroupsQuery({ id, groupBy });
  return (
    <Section title="Who is connected">
      <div className="choices" role="group" aria-label="Count by">
        {keys.map((key) => (
          <button
            key={key}
            type="button"
            className="button button-small"
            aria-pressed={key === groupBy}
            onClick={() => {
              setGroupBy(key);
            }}
          >
            by {formatEnum(key)}
          </button>
        ))}
      </div>
      <Answer query={query} what="sessions, counted">
        {({ redisInstance }) =>
          redisInstance?.sessionSummary && (
            <Groups summary={redisInstance.sessionSummary} onRetry={() => void query.refetch()} />
          )
        }
      </Answer>
    </Section>
  );
}

function Groups({ summary, onRetry }: { summary: Summary; onRetry: () => void }) {
  const { groups, groupCount, sessionCount, complete, gaps, sources } = summary;
  return (
    <>
      <p className="notes">
        <span>
          {formatCount(sessionCount, 'session')} {complete ? '' : 'known '}in{' '}
          {formatCount(groupCount, 'group')}
          {groups.length < groupCount && `, the ${groups.length} largest of them`}
        </span>
        <Age sources={sources} />
      </p>
      <Gaps gaps={gaps} onRetry={onRetry} />
      {groups.length > 0 && (
        <Table
          caption="Sessions, counted"
          rows={groups}
          columns={columns}
          keyOf={({ key }) => key ?? 'not told'}
          goesOn={groups.length < groupCount}
        />
      )}
    </>
  );
}
