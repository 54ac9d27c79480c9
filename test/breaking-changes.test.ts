import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { listBreakingChanges } from './helpers/list-breaking-changes.js';

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');

describe('a change of the schema', () => {
  const before = 'type Query { listener(id: ID!): Listener } type Listener { id: ID! port: Int }';

  it.each([
    ['a field that went', before.replace(' port: Int', ''), /port.*removed.*Listener/],
    ['a type that changed', before.replace('port: Int', 'port: String'), /Listener\.port.*Int.*String/],
    ['an argument that must be given', before.replace('id: ID!)', 'id: ID!, region: String!)'), /region/],
  ])('breaks clients when it is %s', async (_what, after, message) => {
    expect(await listBreakingChanges(before, after)).toEqual([expect.stringMatching(message)]);
  });

  it('breaks nobody when it adds', async () => {
    const after = before
      .replace('port: Int', 'port: Int name: String')
      .replace('ID!)', 'ID!, region: String)');
    expect(await listBreakingChanges(before, after)).toEqual([]);
  });
});

it('schema.graphql is compared with that of the last release; what breaks is a warning', async () => {
  const released = read('../docs/released/schema.graphql');
  const breaking = await listBreakingChanges(released, read('../schema.graphql'));
  const told = breaking.map((message) => `\n  - ${message}`).join('');
  if (breaking.length > 0)
    process.stderr.write(`Warning: schema.graphql breaks clients of the last release:${told}\n`);
  expect(await listBreakingChanges(released, released)).toEqual([]);
});
