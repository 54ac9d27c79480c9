import type { Page } from '../../src/core/page.js';
import type { Action } from '../../src/upstream/action.js';
import { eachSource, type List } from '../../src/upstream/list.js';
import { readList } from '../../src/upstream/read-list.js';
import type { Upstream } from '../../src/upstream/reader.js';
import { defineListSource, type RowSource } from '../../src/upstream/row-source.js';
import { openReader } from './open-reader.js';
import {
  createAction,
  createScriptedTarget,
  type ScriptedCall,
  type ScriptedTarget,
} from './scripted-target.js';

export interface Row {
  id: string;
  value: number;
}

export const pages = (size: number): Partial<Action> => ({
  rows: 'Rows',
  total: 'Total',
  paging: {
    style: 'offset',
    offset: 'Offset',
    limit: 'Limit',
    size: { value: size, source: 'a test' },
    smallest: { value: 1, source: 'a test' },
  },
});

/** A target that pages through lists by name, as a provider does; a list of null fails. */
export function createLister(
  lists: Record<string, number[] | null>,
  total?: (rows: number[]) => number | null,
): ScriptedTarget {
  return createScriptedTarget((call) => answerList(lists, call, total));
}

/** What a provider answers that has lists by name. */
export function answerList(
  lists: Record<string, number[] | null>,
  { parameters }: Pick<ScriptedCall, 'parameters'>,
  total?: (rows: number[]) => number | null,
): unknown {
  const rows = lists[String(parameters.Name)];
  if (!rows) return 'fail:forbidden';
  const offset = Number(parameters.Offset);
  const slice = rows.slice(offset, offset + Number(parameters.Limit));
  return {
    Total: total ? total(rows) : rows.length,
    Rows: slice.map((value) => ({ Id: `r${value}`, value })),
  };
}

export function sourceOf(target: ScriptedTarget, name: string, size: number): RowSource<Row> {
  return defineListSource<Row>({
    target,
    action: createAction(pages(size)),
    parameters: { Name: name },
    resourceId: name,
    toRow: (raw) => ({ id: String(raw.Id), value: Number(raw.value) }),
  });
}

export function listOf(
  target: ScriptedTarget,
  names: readonly string[],
  size = 3,
  parts: Partial<List<Row>> = {},
): List<Row> {
  return {
    key: `test ${names.join()}`,
    sources: () => eachSource(names.map((name) => sourceOf(target, name, size))),
    ...parts,
  };
}

export interface Walked {
  values: number[];
  pages: Page<Row>[];
}

/** Walks a list to its end, each page in an operation of its own. */
export async function walk(
  upstream: Upstream,
  list: () => List<Row>,
  first: number,
  wantsTotal = false,
): Promise<Walked> {
  const walked: Walked = { values: [], pages: [] };
  let after: string | null = null;
  do {
    const page: Page<Row> = await readList(openReader(upstream), list(), { first, after, wantsTotal });
    walked.pages.push(page);
    walked.values.push(...page.nodes.map(({ value }) => value));
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null);
  return walked;
}
