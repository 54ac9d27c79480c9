import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getOperationAST, getVariableValues, parse } from 'graphql';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { compileOperation } from '../../../src/server/execution/compile-operation.js';
import { addAnyValue } from '../../../src/server/execution/specialise-document.js';
import { FROZEN } from '../../helpers/frozen-world.js';
import { wholeSchema } from '../../helpers/graph-schema.js';
import { openGraph, type OpenGraph } from '../../helpers/open-graph.js';

let graph: OpenGraph;
beforeAll(async () => {
  graph = await openGraph({ emulator: { ...FROZEN, quotas: false } });
});
afterAll(() => graph.close());

const directory = join(import.meta.dirname, '../../../src/server/graphiql/queries');
const files = readdirSync(directory).filter((name) => name.endsWith('.graphql'));

function readQuery(file: string): { text: string; variables: Record<string, unknown> } {
  const path = join(directory, file);
  const json = path.replace(/graphql$/, 'json');
  const variables: unknown = existsSync(json) ? JSON.parse(readFileSync(json, 'utf8')) : {};
  return { text: readFileSync(path, 'utf8'), variables: variables as Record<string, unknown> };
}

/** A cursor names the walk it belongs to. */
function withoutCursors(answer: object): unknown {
  return JSON.parse(JSON.stringify(answer), (key, value: unknown) => (key === 'endCursor' ? null : value));
}

const FROM_CACHE = { 'connectome-freshness': 'max-stale=86400' };

it.each(files)('%s is answered the same by graphql-js and compiled, and asks nothing more', async (file) => {
  const { text, variables } = readQuery(file);
  await graph.query(text, variables, FROM_CACHE);
  // A comment makes a document of its own, which is interpreted the first time.
  const interpreted = await graph.query(`${text}\n# again`, variables, FROM_CACHE);
  const calls = graph.countCalls();
  const compiled = await graph.query(`${text}\n# again`, variables, FROM_CACHE);
  expect(withoutCursors(compiled)).toEqual(withoutCursors(interpreted));
  expect(compiled.data).not.toBeNull();
  expect(graph.countCalls()).toEqual(calls);
});

it.each(files)('%s can be compiled', (file) => {
  const { text, variables } = readQuery(file);
  const document = parse(text);
  const operation = getOperationAST(document)!;
  const schema = wholeSchema();
  const { coerced = {} } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
  expect(compileOperation(addAnyValue(schema), document, operation, coerced)).toBeInstanceOf(Function);
});

it('looks ahead the same: what is not selected, or skipped, costs no call', async () => {
  const text = `query Bound($deep: Boolean!) {
    realServers(first: 5) { totalCount @include(if: $deep) nodes { id address bound @include(if: $deep) } }
  }`;
  for (let run = 0; run < 2; run++) {
    graph.emulator.clearCalls();
    await graph.query(text, { deep: false }, { 'connectome-freshness': 'no-cache' });
    expect(Object.keys(graph.countCalls())).toEqual(['DescribeRealServers']);
  }
  const { data } = await graph.query<{ realServers: { totalCount: number } }>(text, { deep: true });
  expect(data.realServers.totalCount).toBeGreaterThan(0);
  expect(graph.countCalls()).toHaveProperty('DescribeRealServersStatus');
});

it('keeps each error at its place in a list', async () => {
  const ids = ['nonsense', 'edge:ems:global:server:tokyo-1', 'prod:gaap:global:proxy:link-none', 'x:y:z:a:b'];
  const text =
    'query($ids: [ID!]!) { nodes(ids: $ids) { id ... on Proxy { name } ... on MediaServer { name } } }';
  const answers = [];
  for (let run = 0; run < 3; run++) answers.push(await graph.query<{ nodes: unknown[] }>(text, { ids }));
  for (const { data, errors = [] } of answers) {
    expect(data.nodes).toEqual([null, { id: ids[1], name: 'tokyo-1' }, null, null]);
    expect(errors.map(({ path }) => path?.join('.')).toSorted()).toEqual(['nodes.0', 'nodes.3']);
    expect(new Set(errors.map(({ extensions }) => extensions.code))).toEqual(new Set(['BAD_USER_INPUT']));
  }
});
