import type { FastifyBaseLogger } from 'fastify';
import { Counter, Gauge, Histogram, type Registry } from 'prom-client';
import type { PipelineObserver } from '../upstream/pipeline.js';

/** Seconds; providers answer within tens of milliseconds to seconds, and an attempt ends at timeouts.upstreamMs. */
const CALL_SECONDS = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
/** Seconds; a token is there at once, or within the second of its quota, unless a queue has built up. */
const WAIT_SECONDS = [0.001, 0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/** Counts what the pipeline does, by service and action, and logs when an endpoint goes away or comes back. */
export function observeUpstream(registry: Registry, log: FastifyBaseLogger): PipelineObserver {
  const { calls, durations, waits, queue, retries, saved, open } = createMeters(registry);
  return {
    onAttempt: ({ call, durationMs, error }) => {
      const { service, name: action } = call.action;
      calls.inc({ service, action, outcome: error ?? 'ok' });
      durations.observe({ service, action }, durationMs / 1000);
    },
    onWait: (service, action, waitMs) => {
      waits.observe({ service, action }, waitMs / 1000);
    },
    onQueue: (service, action, change) => {
      queue.inc({ service, action }, change);
    },
    onRetry: (service, action) => {
      retries.inc({ service, action });
    },
    onHit: (service, action) => {
      saved.inc({ service, action, by: 'cache' });
    },
    onJoin: (service, action) => {
      saved.inc({ service, action, by: 'joining' });
    },
    onStateChange: ({ account, service, endpoint }, isOpen) => {
      open.set({ account, service, endpoint }, isOpen ? 1 : 0);
      log.warn(
        // `service` is this process in every line.
        { account, upstreamService: service, endpoint },
        isOpen ? 'endpoint fails and is left alone' : 'endpoint answers again',
      );
    },
  };
}

function createMeters(registry: Registry) {
  const registers = [registry];
  const labelNames = ['service', 'action'] as const;
  const calls = new Counter({
    name: 'connectome_upstream_calls_total',
    help: 'Attempts on the wire, by outcome: ok, or the error code; UPSTREAM_THROTTLED are refusals of a quota.',
    labelNames: [...labelNames, 'outcome'],
    registers,
  });
  const durations = new Histogram({
    name: 'connectome_upstream_call_duration_seconds',
    help: 'Time of one attempt, from the socket and back.',
    labelNames,
    buckets: CALL_SECONDS,
    registers,
  });
  const waits = new Histogram({
    name: 'connectome_upstream_wait_seconds',
    help: "Time a call waited for the provider's quota.",
    labelNames,
    buckets: WAIT_SECONDS,
    registers,
  });
  const queue = new Gauge({
    name: 'connectome_upstream_queue_length',
    help: "Calls that wait for their turn at a provider's quota.",
    labelNames,
    registers,
  });
  const retries = new Counter({
    name: 'connectome_upstream_retries_total',
    help: 'Attempts that repeated a failed one.',
    labelNames,
    registers,
  });
  const saved = new Counter({
    name: 'connectome_upstream_saved_calls_total',
    help: 'Answers that cost no call: one was held (cache), or an equal call was under way (joining).',
    labelNames: [...labelNames, 'by'],
    registers,
  });
  const open = new Gauge({
    name: 'connectome_upstream_breaker_open',
    help: '1 while an endpoint is left alone because it fails as a whole.',
    labelNames: ['account', 'service', 'endpoint'],
    registers,
  });
  return { calls, durations, waits, queue, retries, saved, open };
}
