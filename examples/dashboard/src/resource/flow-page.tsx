import { useFlowQuery, type FlowQuery } from '../gql/hooks.js';
import { endpointColumns } from '../people/endpoint-columns.js';
import { formatBitrate } from '../ui/format.js';
import { Section } from '../ui/section.js';
import { Table } from '../ui/table.js';
import { ResourceAnswer } from './resource-answer.js';
import { ResourceHead } from './resource-head.js';

type Flow = NonNullable<FlowQuery['flow']>;

const columns = [
  endpointColumns.name,
  endpointColumns.protocol,
  endpointColumns.state,
  endpointColumns.ends,
  endpointColumns.bitrate,
  endpointColumns.loss,
  endpointColumns.connected,
];

/** A flow, and how each of its inputs and outputs is connected. */
export function FlowPage({ id }: { id: string }) {
  return (
    <ResourceAnswer query={useFlowQuery({ id })} resourceOf={({ flow }: FlowQuery) => flow} kind="flow">
      {(flow) => (
        <>
          <ResourceHead
            kind="flow"
            resource={flow}
            status={flow.state}
            statusDetail={flow.statusDetail}
            facts={{
              Event: flow.eventId,
              Region: flow.region,
              'Bandwidth at most': flow.maxBandwidthBps && formatBitrate(flow.maxBandwidthBps),
              'Seen at': flow.realtime?.observedAt && new Date(flow.realtime.observedAt).toLocaleTimeString(),
            }}
          />
          <Ends title="Inputs" ends={flow.inputs} />
          <Ends title="Outputs" ends={flow.outputs} />
        </>
      )}
    </ResourceAnswer>
  );
}

function Ends({ title, ends }: { title: string; ends: Flow['inputs'] | Flow['outputs'] }) {
  return (
    <Section title={title}>
      {ends.length === 0 ? (
        <p className="hint">It has none.</p>
      ) : (
        <Table caption={title} rows={ends} columns={columns} keyOf={({ id }) => id} />
      )}
    </Section>
  );
}
