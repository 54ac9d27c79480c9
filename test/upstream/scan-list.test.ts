import { describe, expect, it } from 'vitest';
import type { FailureClass } from '../../src/core/failure-traits.js';
import { eachRow, inOrder, type List, type Step } from '../../src/upstream/list.js';
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

  it('waits for no part to find the sources of another, where a walk takes them in order', async () => {
    const clock = new FakeClock();
    const target = createLister({ a: [1], b: [2], c: [3] });
    const part = async function* (ms: number, name: string): AsyncGenerator<Step<Row>> {
      await clock.sleep(ms);
      yield { kind: 'source', source: sourceOf(target, name, 3) };
    };
    const sources = async function* (): AsyncGenerator<Step<Row>> {
      yield { kind: 'part', steps: part(200, 'a') };
      yield { kind: 'part', steps: part(100, 'b') };
      yield await Promise.resolve({ kind: 'source', source: sourceOf(target, 'c', 3) });
    };
    const reading = scanList(openReader(createUpstream([target], { clock })), { sources });
    await clock.advance(100);
    expect(target.calls.map(({ parameters }) => parameters.Name)).toEqual(['c', 'b']);
    await clock.advance(100);
    expect((await reading).sources.map(({ source }) => source.resourceId)).toEqual(['a', 'b', 'c']);

    const walked: string[] = [];
    const walking = (async () => {
      for await (const step of inOrder(sources())) {
        if (step.kind === 'source') walked.push(String(step.source.resourceId));
      }
    })();
    await clock.advance(300);
    await walking;
    expect(walked).toEqual(['a', 'b', 'c']);
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

  it('is settled where a resource that cannot answer now is all that is missing of finding the sources', async () => {
    const target = createScriptedTarget(() => 'fail:resource-state');
    const list: Pick<List<Row>, 'sources'> = {
      sources: async function* (current) {
        for await (const step of eachRow(current, [sourceOf(target, 'parents', 1)])) {
          if (step.kind !== 'row') yield step;
        }
      },
    };
    const scan = await scanList(openReader(createUpstream([target])), list);
    expect(scan).toMatchObject({ isSettled: true, gaps: [{ resourceId: 'parents', retryable: true }] });
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
