import {
  useInfiniteHostRealServersQuery,
  type Health,
  type HostRealServersQuery,
  type ListenerRowFragment,
} from '../gql/hooks.js';
import { joinPages, walkBy, type GraphPage } from '../graph/page.js';
import { listenerColumns } from '../lists/listener-columns.js';
import type { Column } from '../ui/column.js';
import { Section } from '../ui/section.js';
import { WalkedTable } from '../ui/walked-table.js';
import { Word } from '../ui/word.js';

type RealServers = NonNullable<NonNullable<HostRealServersQuery['host']>['realServers']>;

/** A listener that uses a host, and how it finds it. */
interface Use {
  listener: ListenerRowFragment;
  /** Null for a listener with rules: each of them finds it in its own way. */
  health: Health | null;
}

const columns: Column<Use>[] = [
  {
    title: 'This host',
    cell: ({ health }) => (health ? <Word value={health} /> : <span className="hint">by its rules</span>),
    sortBy: ({ health }) => health,
  },
  ...listenerColumns.map(({ cell, sortBy, ...column }): Column<Use> => ({
    ...column,
    cell: ({ listener }) => cell(listener),
    ...(sortBy && { sortBy: ({ listener }: Use) => sortBy(listener) }),
  })),
];

/** The listeners that a host is a real server of. */
export function HostRealServers({ address }: { address: string }) {
  const query = useInfiniteHostRealServersQuery(
    { address },
    walkBy(({ host }) => host?.realServers),
  );
  return (
    <Section title="Listeners in front of it" hint="As a server: what clients reach it through.">
      <WalkedTable
        query={query}
        pageOf={({ host }: HostRealServersQuery) => host?.realServers && toUses(host.realServers)}
        noun="listener"
        columns={columns}
        keyOf={({ listener }) => listener.id}
      />
    </Section>
  );
}

/** The listeners of all real servers of a page; what these pages lack, the whole lacks. */
function toUses(realServers: RealServers): GraphPage<Use> {
  const listeners = joinPages(realServers.nodes.map((realServer) => realServer.listeners));
  return {
    pageInfo: realServers.pageInfo,
    complete: realServers.complete && (realServers.nodes.length === 0 || listeners.complete),
    gaps: [...realServers.gaps, ...listeners.gaps],
    sources: [...realServers.sources, ...listeners.sources],
    nodes: realServers.nodes.flatMap(({ id, listeners: page }) =>
      (page?.nodes ?? []).map((listener) => ({ listener, health: healthOf(listener, id) })),
    ),
  };
}

function healthOf(listener: ListenerRowFragment, id: string): Health | null {
  if (!('realServers' in listener)) return null;
  return listener.realServers.find(({ realServer }) => realServer.id === id)?.health ?? null;
}
