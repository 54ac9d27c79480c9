import { describe, expect, it } from 'vitest';
import type { FailureClass } from '../../src/core/failure-traits.js';
import { eachAtOnce, eachRow, type List } from '../../src/upstream/list.js';
import { scanList } from '../../src/upstream/scan-list.js';
import { FakeClock } from '../helpers/fake-clock.js';
import { createUpstream, openReader } from '../helpers/open-reader.js';
import { createLister, listOf, sourceOf, type Row } from '../helpers/scripted-list.js';
import { createScriptedTarget } from '../helpers/scripted-target.js';

describe('a scan', () => {
  it('reads every source to its end, a page for each call', async () => {
    const target = createLister({ a: [1, 2, 3, 4, 5], b: [], c: [6] });
    const scan = await scanList(openReader(createUpstream([target])), listOf(target, ['a', 'b', 'c'], 2));
    expect(scan.sources.map(({ rows }) => rows.map(({ value }) => value))).toEqual([
      [1, 2, 3, 4, 5],
      [],
      [6],
    ]);
    expect(scan).toMatchObject({ gaps: [], observed: [], isSettled: true, pages: 5 });
    expect(target.calls).toHaveLength(5);
  });

  it('asks all sources at once, and gives them in the same order whoever answers first', async () => {
    const clock = new FakeClock();
    const waits: Record<string, number> = { a: 300, b: 200, c: 100 };
    const target = createScriptedTarget(async ({ parameters: { Name } }) => {
      await clock.sleep(waits[String(Name)]!);
      return { Total: 1, Rows: [{ Id: String(Name), value: waits[String(Name)] }] };
    });
    const reading = scanList(
      openReader(createUpstream([target], { clock })),
      listOf(target, ['c', 'a', 'b']),
    );
    await clock.advance(0);
    expect(target.calls).toHaveLength(3);
    await clock.advance(300);
    expect((await reading).sources.map(({ source }) => source.resourceId)).toEqual(['a', 'b', 'c']);
  });

  it('keeps what was read of a source before it failed, beside the gap', async () => {
    const target = createScriptedTarget(({ parameters: { Offset } }) =>
      Offset === 0 ? { Total: 4, Rows: [{ Id: 'r1', value: 1 }] } : 'fail:forbidden',
    );
    const scan = await scanList(openReader(createUpstream([target])), listOf(target, ['a'], 1));
    expect(scan.sources.map(({ rows }) => rows)).toEqual([[{ id: 'r1', value: 1 }]]);
    expect(scan.gaps).toMatchObject([{ resourceId: 'a', code: 'UPSTREAM_FORBIDDEN' }]);
  });

  it.each<[FailureClass, boolean]>([
    ['forbidden', true],
    ['unsupported', true],
    // Retryable, but its refusal is held as long as an answer would be.
    ['resource-state', true],
    ['not-cached', false],
    ['deadline', false],
    ['not-ready', false],
  ])('that fails as %s: settled is %s', async (failure, isSettled) => {
    const target = createScriptedTarget(() => `fail:${failure}`);
    const scan = await scanList(openReader(createUpstream([target])), listOf(target, ['a']));
    expect(scan.gaps).toHaveLength(1);
    expect(scan.isSettled).toBe(isSettled);
  });

  it('counts what was asked to find the sources, and is not settled where that was cut short', async () => {
    const target = createScriptedTarget(({ parameters: { Name, Offset } }) => {
      if (Name !== 'parents') return { Total: 1, Rows: [{ Id: `of ${String(Name)}`, value: 1 }] };
      return Offset === 0 ? { Total: 2, Rows: [{ Id: 'p', value: 1 }] } : 'fail:not-ready';
    });
    const list: Pick<List<Row>, 'sources'> = {
      sources: async function* (current) {
        for await (const step of eachRow(current, [sourceOf(target, 'parents', 1)])) {
          if (step.kind === 'row') yield { kind: 'source', source: sourceOf(target, step.row.id, 3) };
          else yield step;
        }
      },
    };
    const scan = await scanList(openReader(createUpstream([target])), list);
    expect(scan.observed).toHaveLength(1);
    expect(scan).toMatchObject({ isSettled: false, pages: 2, gaps: [{ resourceId: 'parents' }] });
  });
});

describe('several sequences at once', () => {
  async function* after(clock: FakeClock, ms: number, items: readonly string[]): AsyncGenerator<string> {
    for (const item of items) {
      await clock.sleep(ms);
      yield item;
    }
  }

  it('bring what they have as it comes, and end with the last of them', async () => {
    const clock = new FakeClock();
    const seen: string[] = [];
    const merged = eachAtOnce([
      after(clock, 500, ['slow']),
      after(clock, 200, ['a', 'b', 'c']),
      after(clock, 1, []),
    ]);
    const reading = (async () => {
      for await (const item of merged) seen.push(item);
    })();
    await clock.advance(450);
    expect(seen).toEqual(['a', 'b']);
    await clock.advance(200);
    await reading;
    expect(seen).toEqual(['a', 'b', 'slow', 'c']);
  });

  it('fail when one of them does', async () => {
    const clock = new FakeClock();
    const failing = (async function* () {
      yield await Promise.resolve('first');
      throw new Error('broken');
    })();
    const reading = (async () => {
      for await (const item of eachAtOnce([failing, after(clock, 10, ['never'])])) expect(item).toBe('first');
    })();
    await expect(reading).rejects.toThrow('broken');
  });
});
