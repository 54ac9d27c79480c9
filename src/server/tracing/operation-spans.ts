import {
  defaultTextMapGetter,
  ROOT_CONTEXT,
  SpanKind,
  SpanStatusCode,
  trace,
  type Context,
  type Link,
  type Span,
  type Tracer,
} from '@opentelemetry/api';
import { W3CTraceContextPropagator } from '@opentelemetry/core';
import type { TracerProvider } from '@opentelemetry/sdk-trace';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { batchSizeOf } from '../../upstream/question.js';
import { quotaName } from '../../upstream/quota.js';
import type { RequestScope } from '../../upstream/request-scope.js';
import type { Attempt } from '../../upstream/send.js';
import type { OperationContext } from '../operation-context.js';
import type { OperationLine } from '../operation-line.js';
import type { Tracing } from './tracing.js';

/** What is known of a request under way. */
interface Followed {
  span: Span;
  outcome: { line?: OperationLine };
}

/**
 * The spans of operations and of the calls they make. Attributes hold names, numbers and codes: no document, no variable,
 * no header, no address of a provider.
 */
export class OperationSpans implements Tracing {
  private readonly requests = new WeakMap<FastifyRequest, Followed>();
  private readonly operations = new WeakMap<RequestScope, Span>();

  private readonly propagator = new W3CTraceContextPropagator();
  private readonly tracer: Tracer;

  constructor(private readonly provider: TracerProvider) {
    this.tracer = provider.getTracer('connectome');
  }

  begin(request: FastifyRequest): void {
    const caller = this.propagator.extract(ROOT_CONTEXT, request.headers, defaultTextMapGetter);
    const attributes = { 'http.request.method': request.method, 'http.route': '/graphql' };
    const span = this.tracer.startSpan('GraphQL operation', { kind: SpanKind.SERVER, attributes }, caller);
    this.requests.set(request, { span, outcome: {} });
  }

  follow(request: FastifyRequest, { scope, outcome }: OperationContext): void {
    const followed = this.requests.get(request);
    if (!followed) return;
    followed.outcome = outcome;
    this.operations.set(scope, followed.span);
  }

  repeat(request: FastifyRequest, line: OperationLine): void {
    const followed = this.requests.get(request);
    if (!followed) return;
    followed.outcome = { line };
    followed.span.setAttribute('connectome.repeated', true);
  }

  end(request: FastifyRequest, { statusCode }: FastifyReply): void {
    const { span, outcome } = this.requests.get(request) ?? {};
    if (!span) return;
    span.setAttribute('http.response.status_code', statusCode);
    if (outcome?.line) describe(span, outcome.line);
    if (statusCode >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
    span.end();
  }

  /** The attempt is known when it is over: its span is made with the times it had. */
  record({ call, startedAt, durationMs, requestId, error }: Attempt): void {
    const [operation, ...others] = this.operationsOf(call);
    if (!operation) return;
    const { action, target, waitedMs } = call;
    const span = this.tracer.startSpan(
      quotaName(action),
      {
        kind: SpanKind.CLIENT,
        startTime: startedAt,
        // A call that several operations share stands below one of them and names the others.
        links: others.map((other): Link => ({ context: other.spanContext() })),
        attributes: {
          'connectome.service': action.service,
          'connectome.action': action.name,
          'connectome.account': target.account,
          'cloud.region': target.region,
          'connectome.batch_size': batchSizeOf(call),
          'connectome.wait_ms': waitedMs,
          ...(requestId === null ? {} : { 'connectome.request_id': requestId }),
          ...(error === null ? {} : { 'error.type': error }),
        },
      },
      below(operation),
    );
    if (error !== null) span.setStatus({ code: SpanStatusCode.ERROR });
    span.end(startedAt + durationMs);
  }

  close(): Promise<void> {
    return this.provider.shutdown();
  }

  private operationsOf({ scope, lanes }: Attempt['call']): Span[] {
    return [...new Set([scope, ...lanes])].flatMap((lane) => this.operations.get(lane) ?? []);
  }
}

function below(span: Span): Context {
  return trace.setSpan(ROOT_CONTEXT, span);
}

/** Source of the name and of graphql.*: OpenTelemetry's semantic conventions for GraphQL servers. */
function describe(span: Span, { operation, type, upstream, errors }: OperationLine): void {
  if (type !== null) span.updateName(type);
  span.setAttributes({
    ...(type === null ? {} : { 'graphql.operation.type': type }),
    ...(operation === null ? {} : { 'graphql.operation.name': operation }),
    'connectome.calls': upstream.calls,
    'connectome.calls_saved': upstream.saved,
    'connectome.calls_failed': upstream.failed,
    'connectome.errors': Object.keys(errors),
  });
}
