import { describe, expect, it } from 'vitest';
import type { Session } from '../../../../src/graph/dcs/session.js';
import { dcsActions } from '../../../../src/providers/huaweicloud/dcs/actions.js';
import { PAUSES_MS, scannedSource } from '../../../../src/providers/huaweicloud/dcs/scan.js';
import type { Position, RowPage } from '../../../../src/upstream/row-page.js';
import { defineListSource } from '../../../../src/upstream/row-source.js';
import { FakeClock } from '../../../helpers/fake-clock.js';
import { createUpstream, openReader } from '../../../helpers/open-reader.js';
import { createScriptedTarget, type ScriptedCall } from '../../../helpers/scripted-target.js';

const ready = { clients: [{ id: '7' }], count: 1 };
const NOT_READY = 'fail:not-ready';

/** A node whose answers are scripted, on a clock that stands still. */
function openNode(answer: (call: ScriptedCall, looks: number) => unknown, deadlineMs?: number) {
  const clock = new FakeClock();
  const at: [string, number][] = [];
  const target = createScriptedTarget((call) => {
    at.push([call.action, clock.now() - startedAt]);
    const looks = target.calls.filter(({ action }) => action === 'ListClients').length;
    return answer(call, looks);
  });
  const list = defineListSource<Pick<Session, 'id'>>({
    target,
    action: dcsActions.ListClients,
    parameters: { instance_id: 'redis-1', node_id: 'node-1' },
    toRow: ({ id }) => ({ id: String(id) }),
  });
  const source = scannedSource(list, { target, instance: 'redis-1', node: 'node-1' });
  const quotas = { 'dcs.ListClients': 1000, 'dcs.ScanClients': 1000 };
  const upstream = createUpstream([target], { clock, quotas });
  const startedAt = clock.now();
  const read = (position: Position | null = null): Promise<RowPage<{ id: string }> | Error> =>
    source.read(openReader(upstream, deadlineMs), position).catch((error: unknown) => error as Error);
  return { clock, target, at, read };
}

describe('a list that must be collected first', () => {
  it('is collected anew and looked at when that has begun', async () => {
    const { clock, target, at, read } = openNode(({ action }) => (action === 'ScanClients' ? {} : ready));
    const page = read();
    await clock.advance(1_000);
    expect(await page).toMatchObject({ rows: [{ id: '7' }], total: 1 });
    expect(at).toEqual([
      ['ScanClients', 0],
      ['ListClients', 0],
    ]);
    expect(target.calls.map(({ parameters }) => parameters)).toEqual([
      { instance_id: 'redis-1', node_id: 'node-1', clean_cache: true },
      { instance_id: 'redis-1', node_id: 'node-1', offset: 0, limit: 1000 },
    ]);
  });

  it('is looked at again, less and less often, until it is there', async () => {
    const { clock, at, read } = openNode(({ action }, looks) => {
      if (action === 'ScanClients') return {};
      return looks < 4 ? NOT_READY : ready;
    });
    const page = read();
    await clock.advance(10_000);
    expect(await page).toMatchObject({ rows: [{ id: '7' }] });
    expect(at.slice(1).map(([, when]) => when)).toEqual([0, 100, 200, 400]);
  });

  it('is left alone for as long as the last one took', async () => {
    const { clock, at, read } = openNode(({ action }, looks) => {
      if (action === 'ScanClients') return {};
      return looks < 2 ? NOT_READY : ready;
    });
    const first = read();
    await clock.advance(15_000);
    await first;
    at.length = 0;
    const page = read();
    await clock.advance(1_000);
    expect(await page).toMatchObject({ rows: [{ id: '7' }] });
    expect(at).toEqual([
      ['ScanClients', 15_000],
      ['ListClients', 15_100],
    ]);
  });

  it('is looked at sooner once in a while, and then again at the time that is usual', async () => {
    const { clock, at, read } = openNode(({ action }) => {
      if (action === 'ScanClients') scannedAt = clock.now();
      return action === 'ScanClients' ? {} : clock.now() - scannedAt < 90 ? NOT_READY : ready;
    }, 600_000);
    let scannedAt = 0;
    const looks: number[][] = [];
    for (let scan = 0; scan < 12; scan += 1) {
      at.length = 0;
      const page = read();
      await clock.advance(15_000);
      await page;
      looks.push(at.slice(1).map(([, when]) => when - at[0]![1]));
    }
    const usual = Array.from({ length: 8 }, () => [100]);
    expect(looks).toEqual([[0, 100], ...usual, [50, 100], [100], [100]]);
  });

  it('is given up after the last pause, and says that it was not ready', async () => {
    const { clock, at, read } = openNode(({ action }) => (action === 'ScanClients' ? {} : NOT_READY));
    const page = read();
    await clock.advance(60_000);
    expect(await page).toMatchObject({ failure: 'not-ready', code: 'UPSTREAM_UNAVAILABLE', retryable: true });
    expect(at).toHaveLength(2 + PAUSES_MS.length);
    expect(at.at(-1)).toEqual(['ListClients', PAUSES_MS.reduce((sum, pause) => sum + pause, 0)]);
  });

  it('is given up rather than waited for beyond the deadline', async () => {
    const { clock, at, read } = openNode(({ action }) => (action === 'ScanClients' ? {} : NOT_READY), 500);
    const page = read();
    await clock.advance(60_000);
    expect(await page).toMatchObject({ failure: 'not-ready' });
    expect(at.at(-1)![1]).toBeLessThan(500);
  });

  it("is read from somebody else's collection where one is under way", async () => {
    const { clock, at, read } = openNode(({ action }) => (action === 'ScanClients' ? NOT_READY : ready));
    const page = read();
    await clock.advance(1_000);
    expect(await page).toMatchObject({ rows: [{ id: '7' }] });
    expect(at.map(([action]) => action)).toEqual(['ScanClients', 'ListClients']);
  });

  it('fails as the collection fails', async () => {
    const { clock, at, read } = openNode(() => 'fail:unsupported');
    const page = read();
    await clock.advance(1_000);
    expect(await page).toMatchObject({ code: 'UPSTREAM_UNSUPPORTED' });
    expect(at).toHaveLength(1);
  });

  it('is not collected again for a later page, unless the provider has let it go', async () => {
    const { clock, at, read } = openNode(({ action }, looks) => {
      if (action === 'ScanClients') return {};
      return looks === 2 ? NOT_READY : ready;
    });
    const next = { offset: 1000, size: 1000 };
    expect(await read(next)).toMatchObject({ rows: [{ id: '7' }] });
    await clock.advance(6_000);
    const page = read(next);
    await clock.advance(1_000);
    expect(await page).toMatchObject({ rows: [{ id: '7' }] });
    expect(at.map(([action]) => action)).toEqual([
      'ListClients',
      'ListClients',
      'ScanClients',
      'ListClients',
    ]);
  });

  it.each([
    { what: 'a later page', position: { offset: 1000, size: 1000 }, afterMs: 500 },
    { what: 'a collection that was surely over', position: null, afterMs: 9_500 },
  ])('is collected again when the provider let go of $what, however recent that is', async (forgotten) => {
    const { clock, at, read } = openNode(({ action }, looks) => {
      if (action === 'ScanClients') return {};
      return looks === 2 ? NOT_READY : ready;
    });
    const first = read();
    await clock.advance(forgotten.afterMs);
    expect(await first).toMatchObject({ rows: [{ id: '7' }] });
    const page = read(forgotten.position);
    await clock.advance(1_000);
    expect(await page).toMatchObject({ rows: [{ id: '7' }] });
    expect(at.map(([action]) => action)).toEqual([
      'ScanClients',
      'ListClients',
      'ListClients',
      'ScanClients',
      'ListClients',
    ]);
  });

  it('costs nothing while it is fresh, one call while its collection is, and both after that', async () => {
    const { clock, target, read } = openNode(({ action }) => (action === 'ScanClients' ? {} : ready));
    const actions = async (): Promise<string[]> => {
      target.calls.length = 0;
      const page = read();
      await clock.advance(200);
      await page;
      return target.calls.map(({ action }) => action);
    };
    expect(await actions()).toEqual(['ScanClients', 'ListClients']);
    expect(await actions()).toEqual([]);
    await clock.advance(5_000);
    expect(await actions()).toEqual(['ListClients']);
    await clock.advance(5_000);
    expect(await actions()).toEqual(['ScanClients', 'ListClients']);
  });
});
