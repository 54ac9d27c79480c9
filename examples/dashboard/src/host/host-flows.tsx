import { useInfiniteHostFlowsQuery, type HostFlowsQuery } from '../gql/hooks.js';
import { walkBy } from '../graph/page.js';
import { endpointColumns } from '../people/endpoint-columns.js';
import { Section } from '../ui/section.js';
import { WalkedTable } from '../ui/walked-table.js';

const pageOf = ({ host }: HostFlowsQuery) => host?.flowEndpoints;

const columns = [
  endpointColumns.flow,
  endpointColumns.name,
  endpointColumns.direction,
  endpointColumns.protocol,
  endpointColumns.state,
  endpointColumns.ends,
  endpointColumns.bitrate,
  endpointColumns.loss,
];

/** The inputs and outputs of flows that a host is at an end of. */
export function HostFlows({ address }: { address: string }) {
  const query = useInfiniteHostFlowsQuery({ address }, walkBy(pageOf));
  return (
    <Section title="Flow endpoints" hint="At either end: configured, or connected now.">
      <WalkedTable
        query={query}
        pageOf={pageOf}
        noun="flow endpoint"
        columns={columns}
        keyOf={({ id }) => id}
      />
    </Section>
  );
}
