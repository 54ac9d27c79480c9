import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { printApiSchema } from '../src/server/print-schema.js';
import { wholeSchema } from './helpers/graph-schema.js';

it('schema.graphql is what the code prints', () => {
  const written = readFileSync(new URL('../schema.graphql', import.meta.url), 'utf8');
  const isCurrent = written === printApiSchema(wholeSchema());
  expect(
    isCurrent,
    'schema.graphql is not what the code prints: run npm run schema, then npm run codegen',
  ).toBe(true);
});
