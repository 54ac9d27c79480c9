import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import {
  BatchSpanProcessor,
  ParentBasedSampler,
  TraceIdRatioBasedSampler,
  TracerProvider,
} from '@opentelemetry/sdk-trace';
import type { FastifyBaseLogger } from 'fastify';
import type { Configuration, TelemetrySettings } from '../../config/configuration.js';
import { OperationSpans } from './operation-spans.js';
import { tellFailures } from './tell-failures.js';
import type { Tracing } from './tracing.js';

/** How long spans are gathered before they go out together, in milliseconds. Assumed. */
const GATHER_MS = 1_000;
/** How long a receiver may take; a server that ends waits as long for its last ones. Assumed. */
const PATIENCE_MS = 3_000;

/**
 * Sends traces to an OTLP receiver over HTTP, as JSON. Nothing of it is global: two servers in one process have their own.
 * Whoever calls decides what is sampled; operations without a caller's trace by `sampleRatio`.
 */
export function createTracing(
  { otlpUrl, headers, sampleRatio }: TelemetrySettings,
  { subgraph }: Pick<Configuration, 'subgraph'>,
  log: FastifyBaseLogger,
): Tracing {
  const exporter = tellFailures(
    new OTLPTraceExporter({ url: otlpUrl, headers: { ...headers }, timeoutMillis: PATIENCE_MS }),
    log,
  );
  const provider = new TracerProvider({
    resource: resourceFromAttributes({
      'service.name': subgraph === null ? 'connectome' : `connectome-${subgraph}`,
      'service.namespace': 'connectome',
    }),
    sampler: new ParentBasedSampler({ root: new TraceIdRatioBasedSampler(sampleRatio) }),
    spanProcessors: [new BatchSpanProcessor({ exporter, scheduledDelayMillis: GATHER_MS })],
  });
  return new OperationSpans(provider);
}
