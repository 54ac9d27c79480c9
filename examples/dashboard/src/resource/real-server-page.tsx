import { useRealServerQuery, type RealServerQuery } from '../gql/hooks.js';
import { joinPages } from '../graph/page.js';
import { listenerColumns } from '../lists/listener-columns.js';
import { Age } from '../ui/age.js';
import { Gaps } from '../ui/gaps.js';
import { HostLink, ResourceLink } from '../ui/links.js';
import { Section } from '../ui/section.js';
import { Table } from '../ui/table.js';
import { ResourceAnswer } from './resource-answer.js';
import { ResourceHead } from './resource-head.js';

type RealServer = NonNullable<RealServerQuery['realServer']>;

/** A real server and the listeners that use it; who else its host touches is on the host's page. */
export function RealServerPage({ id }: { id: string }) {
  const query = useRealServerQuery({ id, first: 1000 });
  return (
    <ResourceAnswer
      query={query}
      resourceOf={({ realServer }: RealServerQuery) => realServer}
      kind="real server"
    >
      {(realServer) => {
        const { rows, sources, gaps, hasMore } = joinPages([realServer.listeners]);
        return (
          <>
            <ResourceHead
              kind="real server"
              resource={realServer}
              status={null}
              facts={factsOf(realServer)}
            />
            <Section title="Listeners">
              <p className="notes">
                <Age sources={sources} />
              </p>
              <Gaps gaps={gaps} onRetry={() => void query.refetch()} />
              <Table
                caption="Listeners"
                rows={rows}
                columns={listenerColumns}
                keyOf={(row) => row.id}
                goesOn={hasMore}
              />
            </Section>
          </>
        );
      }}
    </ResourceAnswer>
  );
}

function factsOf({ host, address, bound, proxy, group }: RealServer) {
  return {
    Host: <HostLink host={host} text={address} />,
    Bound: bound === null ? 'not told' : bound ? 'yes' : 'no',
    'Bound by': <ResourceLink to={proxy ?? group} />,
  };
}
