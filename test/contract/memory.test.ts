import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { services } from '../../src/providers/registry.js';
import { EntityStore } from '../../src/upstream/entity-store.js';
import type { Identified } from '../../src/upstream/identified.js';
import { weigh } from '../../src/upstream/weigh.js';
import { littleWorld } from '../e2e/failures/all-five.js';
import { collectGarbage } from '../helpers/collect-garbage.js';
import { wholeSchema } from '../helpers/graph-schema.js';
import { openGraph } from '../helpers/open-graph.js';
import { listBroadQueries } from '../helpers/select-everything.js';

/** What things take in the heap, as the mean of many copies that share nothing. */
function measure(things: readonly object[]): number {
  const count = 5_000;
  const copies: unknown[] = Array.from({ length: count });
  const before = collectGarbage();
  for (let at = 0; at < count; at += 1) copies[at] = structuredClone(things[at % things.length]);
  return (collectGarbage() - before) / copies.length;
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}

describe('what is kept of each service', () => {
  const kept = new Map<string, Set<Identified>>();

  const note = (row: Identified): void => {
    const [, service = ''] = row.id.split(':');
    kept.set(service, (kept.get(service) ?? new Set()).add(row));
  };

  beforeAll(async () => {
    const put = vi.spyOn(EntityStore.prototype, 'put');
    const graph = await openGraph({
      emulator: { ...littleWorld, quotas: false },
      configuration: { limits: { tokens: 100_000, depth: 30, aliases: 100 } },
    });
    for (const { query } of listBroadQueries(wholeSchema())) await graph.query(query);
    await graph.close();
    for (const [entity] of put.mock.calls) note(entity);
  });
  afterAll(() => vi.restoreAllMocks());

  it.each(services.map(({ name }) => name))('%s: weighs about what it takes in memory', (name) => {
    const things = [...(kept.get(name) ?? [])];
    expect(things.length).toBeGreaterThan(0);
    const ratio = mean(things.map(weigh)) / measure(things);
    expect(ratio).toBeGreaterThan(0.75);
    expect(ratio).toBeLessThan(1.5);
  });
});
