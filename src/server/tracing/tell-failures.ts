import { ExportResultCode } from '@opentelemetry/core';
import type { SpanExporter } from '@opentelemetry/sdk-trace';
import type { FastifyBaseLogger } from 'fastify';

/** An exporter that says in the log when its receiver fails, and when it is well again; once each time. */
export function tellFailures(exporter: SpanExporter, log: FastifyBaseLogger): SpanExporter {
  let isFailing = false;
  const tell = (fails: boolean, error?: Error): void => {
    if (fails === isFailing) return;
    isFailing = fails;
    // The address may carry a login, and the receiver's words anything: only what kind of failure it was is told.
    if (fails) log.warn({ reason: error?.name }, 'traces are not delivered');
    else log.info('traces are delivered again');
  };
  return {
    export: (spans, tellSender) => {
      exporter.export(spans, (result) => {
        tell(result.code === ExportResultCode.FAILED, result.error);
        // It is told; who sends has nothing to do about it, and an end of the process none to fail of.
        tellSender({ code: ExportResultCode.SUCCESS });
      });
    },
    shutdown: () => exporter.shutdown(),
    forceFlush: () => exporter.forceFlush?.() ?? Promise.resolve(),
  };
}
