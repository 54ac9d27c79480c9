import { useState } from 'react';
import {
  useInfiniteRedisSessionsQuery,
  type RedisSessionsQuery,
  type SessionOrderField,
} from '../gql/hooks.js';
import { walkBy } from '../graph/page.js';
import { sessionColumns } from '../people/session-columns.js';
import { formatEnum } from '../ui/format.js';
import { Section } from '../ui/section.js';
import { useSettled } from '../ui/use-settled.js';
import { WalkedTable } from '../ui/walked-table.js';

const pageOf = ({ redisInstance }: RedisSessionsQuery) => redisInstance?.sessions;

const columns = [
  sessionColumns.client,
  sessionColumns.name,
  sessionColumns.user,
  sessionColumns.command,
  sessionColumns.idle,
  sessionColumns.age,
  sessionColumns.database,
  sessionColumns.output,
  sessionColumns.node,
];

/** The orders in which the provider gives sessions, the largest first. */
const orders = [
  'IDLE_SECONDS',
  'AGE_SECONDS',
  'OUTPUT_MEMORY_BYTES',
  'QUERY_BUFFER_BYTES',
] as const satisfies SessionOrderField[];

/** Who is connected to a Redis instance, searched and put in order by the graph. */
export function RedisSessions({ id }: { id: string }) {
  const [address, setAddress] = useState('');
  const [order, setOrder] = useState<SessionOrderField | null>(null);
  const settled = useSettled(address.trim());
  const query = useInfiniteRedisSessionsQuery(
    {
      id,
      filter: settled === '' ? null : { address: settled },
      orderBy: order && { field: order, direction: 'DESC' },
    },
    walkBy(pageOf),
  );
  return (
    <Section title="Sessions">
      <WalkedTable
        query={query}
        pageOf={pageOf}
        noun="session"
        columns={columns}
        keyOf={(session) => session.id}
      >
        <SessionFilters address={address} onAddress={setAddress} order={order} onOrder={setOrder} />
      </WalkedTable>
    </Section>
  );
}

interface SessionFiltersProps {
  address: string;
  onAddress: (address: string) => void;
  order: SessionOrderField | null;
  onOrder: (order: SessionOrderField | null) => void;
}

function SessionFilters({ address, onAddress, order, onOrder }: SessionFiltersProps) {
  return (
    <div className="filters" role="search">
      <input
        type="search"
        aria-label="Exactly this client address"
        placeholder="Exactly this client address"
        value={address}
        onChange={({ target }) => {
          onAddress(target.value);
        }}
      />
      <label>
        largest first:{' '}
        <select
          value={order ?? ''}
          onChange={({ target }) => {
            onOrder(orders.find((known) => known === target.value) ?? null);
          }}
        >
          <option value="">as they come</option>
          {orders.map((field) => (
            <option key={field} value={field}>
              {formatEnum(field)}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
