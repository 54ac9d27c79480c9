import { useProxyGroupQuery, type ProxyGroupQuery } from '../gql/hooks.js';
import { joinPages } from '../graph/page.js';
import { Age } from '../ui/age.js';
import { Answer } from '../ui/answer.js';
import type { Column } from '../ui/column.js';
import { Gaps } from '../ui/gaps.js';
import { HostLink, ResourceLink } from '../ui/links.js';
import { Section } from '../ui/section.js';
import { Table } from '../ui/table.js';
import { Word } from '../ui/word.js';
import { formatTags } from './format-tags.js';
import { OwnedListeners } from './owned-listeners.js';
import { ResourceAnswer } from './resource-answer.js';
import { ResourceHead } from './resource-head.js';

type Row = NonNullable<ProxyGroupQuery['proxies']>['nodes'][number];

const columns: Column<Row>[] = [
  { title: 'Proxy', cell: (row) => <ResourceLink to={row} />, sortBy: ({ name }) => name },
  { title: 'Status', cell: ({ status }) => <Word value={status} />, sortBy: ({ status }) => status },
  {
    title: 'Address',
    cell: ({ host, address }) => <HostLink host={host} text={address} />,
    sortBy: ({ address }) => address,
  },
  { title: 'Access', cell: ({ accessRegion }) => accessRegion, sortBy: ({ accessRegion }) => accessRegion },
];

/** A group of proxies, and the listeners they share. */
export function ProxyGroupPage({ id }: { id: string }) {
  const query = useProxyGroupQuery({ id });
  return (
    <ResourceAnswer
      query={query}
      resourceOf={({ proxyGroup }: ProxyGroupQuery) => proxyGroup}
      kind="proxy group"
    >
      {(group) => (
        <>
          <ResourceHead
            kind="proxy group"
            resource={group}
            {...group}
            facts={{
              Domain: <HostLink host={group.host} text={group.domain} />,
              'Real servers in': group.realServerRegion,
              Tags: formatTags(group.tags),
            }}
          />
          <OwnedListeners filter={{ groupIds: [id] }} />
          <Section title="Proxies">
            <Answer query={query} what="proxies">
              {({ proxies }) => {
                const { rows, sources, gaps, hasMore } = joinPages([proxies]);
                return (
                  <>
                    <p className="notes">
                      <Age sources={sources} />
                    </p>
                    <Gaps gaps={gaps} onRetry={() => void query.refetch()} />
                    <Table
                      caption="Proxies"
                      rows={rows}
                      columns={columns}
                      keyOf={(row) => row.id}
                      goesOn={hasMore}
                    />
                  </>
                );
              }}
            </Answer>
          </Section>
        </>
      )}
    </ResourceAnswer>
  );
}
