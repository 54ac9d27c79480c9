import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { FORWARDED, OPERATION_HEADER, SECRET_HEADER } from '../../gateway/headers.js';

interface RouterConfiguration {
  headers: { all: { request: { propagate?: { named: string }; insert?: { name: string } }[] } };
  telemetry: { exporters: { tracing: { propagation: { trace_context: boolean } } } };
}

/** What Apollo Router passes on as the context of its own span. Source: W3C Trace Context, 2021-11-23, 3. */
const TRACE_CONTEXT = ['traceparent', 'tracestate'];

it('Apollo Router is told to pass on what the other gateways do', () => {
  const readme = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8');
  const [, block = ''] = /```yaml\n(# router\.yaml[^]*?)```/.exec(readme) ?? [];
  const { headers, telemetry } = parse(block) as RouterConfiguration;
  const passed = headers.all.request.flatMap(({ propagate }) => propagate?.named ?? []);
  expect([...passed, ...TRACE_CONTEXT].toSorted()).toEqual(FORWARDED.toSorted());
  expect(headers.all.request.flatMap(({ insert }) => insert?.name ?? [])).toEqual([SECRET_HEADER]);
  const [, script = ''] = /```rhai\n([^]*?)```/.exec(readme) ?? [];
  expect(script).toContain(`headers["${OPERATION_HEADER}"] = request.id;`);
  expect(telemetry.exporters.tracing.propagation.trace_context).toBe(true);
});
