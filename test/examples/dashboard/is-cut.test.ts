import { expect, it } from 'vitest';
import { isCut } from '../../../examples/dashboard/src/graph/page.js';

it.each([
  [{ pageInfo: { hasNextPage: true } }, true],
  [{ pageInfo: { hasNextPage: false } }, false],
  [{ groups: [{}, {}], groupCount: 3 }, true],
  [{ groups: [{}, {}], groupCount: 2 }, false],
  [{}, false],
])('of %j says whether there is more: %s', (page, expected) => {
  expect(isCut(page)).toBe(expected);
});
