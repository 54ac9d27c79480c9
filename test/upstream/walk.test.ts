import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eachRow, eachSource, type List } from '../../src/upstream/list.js';
import { readList } from '../../src/upstream/read-list.js';
import { defineListSource, type RowSource } from '../../src/upstream/row-source.js';
import { createUpstream, openReader } from '../helpers/open-reader.js';
import { createLister, pages, sourceOf, walk, type Row } from '../helpers/scripted-list.js';
import { createAction } from '../helpers/scripted-target.js';

describe('Walk', () => {
  it('merges sources that come in order', async () => {
    const ordered = fc
      .uniqueArray(fc.integer({ min: 0, max: 99 }), { maxLength: 12 })
      .map((values) => values.sort((a, b) => a - b));
    await fc.assert(
      fc.asyncProperty(
        fc.array(ordered, { maxLength: 5 }),
        fc.integer({ min: 1, max: 10 }),
        async (columns, first) => {
          const lists = Object.fromEntries(columns.map((column, at) => [`l${at}`, column]));
          const target = createLister(lists);
          // Ids of different lists must differ here.
          const source = (name: string): RowSource<Row> =>
            defineListSource<Row>({
              target,
              action: createAction(pages(4)),
              parameters: { Name: name },
              toRow: (raw) => ({ id: `${name}/${String(raw.Id)}`, value: Number(raw.value) }),
            });
          const list = (): List<Row> => ({
            key: 'merged',
            sources: () => eachSource(Object.keys(lists).map(source)),
            compare: (a, b) => a.value - b.value,
          });
          const { values } = await walk(createUpstream([target]), list, first);
          expect(values).toEqual(columns.flat().sort((a, b) => a - b));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('finds sources as it goes, and costs no call to learn that there are no more', async () => {
    const target = createLister({ parents: [1, 2, 3], r1: [10], r2: [], r3: [30] });
    const list: List<Row> = {
      key: 'nested',
      sources: async function* (current) {
        for await (const step of eachRow(current, [sourceOf(target, 'parents', 3)])) {
          if (step.kind === 'row') yield { kind: 'source', source: sourceOf(target, step.row.id, 3) };
          else yield step;
        }
      },
    };
    const page = await readList(openReader(createUpstream([target])), list, {
      first: 9,
      after: null,
      wantsTotal: false,
    });
    expect(page.nodes.map(({ value }) => value)).toEqual([10, 30]);
    expect(page.pageInfo.hasNextPage).toBe(false);
    expect(target.calls).toHaveLength(4);
  });
});
