import { parse, validate } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { wholeSchema } from './helpers/graph-schema.js';
import { listReadyQueries } from './helpers/list-ready-queries.js';
import { openGraph, type OpenGraph } from './helpers/open-graph.js';

/** What the tabs of the query editor ask, of the world that `npm start` shows. */
describe('the ready query', () => {
  let graph: OpenGraph;
  beforeAll(async () => {
    graph = await openGraph();
  });
  afterAll(() => graph.close());

  it.each(listReadyQueries())(
    '$name is valid, and answered without an error',
    async ({ query, variables }) => {
      expect(validate(wholeSchema(), parse(query))).toEqual([]);
      const { data, errors } = await graph.query<Record<string, unknown>>(query, variables);
      expect(errors).toBeUndefined();
      for (const [field, value] of Object.entries(data)) expect(value, field).not.toBeNull();
      expect(JSON.stringify(data)).toMatch(/"nodes":\[\{|"node":\{/);
    },
  );
});
