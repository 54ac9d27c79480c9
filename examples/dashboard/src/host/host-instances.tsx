import { useHostInstancesQuery, type HostInstancesQuery, type ResourceStatus } from '../gql/hooks.js';
import { joinPages, type GraphPage } from '../graph/page.js';
import { Age } from '../ui/age.js';
import { Answer } from '../ui/answer.js';
import type { Column } from '../ui/column.js';
import { Gaps } from '../ui/gaps.js';
import { ResourceLink } from '../ui/links.js';
import { Section } from '../ui/section.js';
import { Table } from '../ui/table.js';
import { Word } from '../ui/word.js';

type Host = NonNullable<HostInstancesQuery['host']>;

/** Something that stands at an address. */
interface Standing {
  id: string;
  name: string | null;
  status: ResourceStatus;
  kind: string;
}

/** What may stand at an address, and where the answer has it. */
const kinds: Readonly<Record<string, (host: Host) => GraphPage<Omit<Standing, 'kind'>> | null>> = {
  'MongoDB instance': ({ mongoInstances }) => mongoInstances,
  'Redis instance': ({ redisInstances }) => redisInstances,
  'media server': ({ mediaServers }) => mediaServers,
  proxy: ({ proxies }) => proxies,
  'proxy group': ({ proxyGroups }) => proxyGroups,
};

const columns: Column<Standing>[] = [
  { title: 'Kind', cell: ({ kind }) => kind, sortBy: ({ kind }) => kind },
  { title: 'Name', cell: (row) => <ResourceLink to={row} />, sortBy: ({ name }) => name },
  { title: 'Status', cell: ({ status }) => <Word value={status} />, sortBy: ({ status }) => status },
];

/** The instances, servers and proxies whose own address this is. */
export function HostInstances({ address }: { address: string }) {
  const query = useHostInstancesQuery({ address });
  return (
    <Section
      title="Stands at this address"
      hint="As a server: instances, media servers and proxies whose own address it is."
    >
      <Answer query={query} what="instances and proxies">
        {({ host }) => {
          const { rows, complete, gaps, sources } = joinPages(host ? listStanding(host) : []);
          return (
            <>
              <p className="notes">
                {rows.length === 0 && (
                  <span>
                    {complete
                      ? 'Nothing; everything was asked.'
                      : 'Nothing known; not everything could be asked.'}
                  </span>
                )}
                <Age sources={sources} />
              </p>
              <Gaps gaps={gaps} onRetry={() => void query.refetch()} />
              {rows.length > 0 && (
                <Table caption="Instances and proxies" rows={rows} columns={columns} keyOf={({ id }) => id} />
              )}
            </>
          );
        }}
      </Answer>
    </Section>
  );
}

/** The pages of all kinds; a service without an account has none. */
function listStanding(host: Host): GraphPage<Standing>[] {
  return Object.entries(kinds).flatMap(([kind, pageOf]) => {
    const page = pageOf(host);
    return page ? [{ ...page, nodes: page.nodes.map((node) => ({ ...node, kind })) }] : [];
  });
}
