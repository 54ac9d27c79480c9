import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toShape } from '../../../../src/providers/tencentcloud/mongodb/to-shape.js';

describe('toShape', () => {
  it.each([
    [
      { find: 'items', filter: { customer: 'c-1' }, limit: 50 },
      '{"find":"string","filter":{"customer":"string"},"limit":"number"}',
    ],
    [{ q: { _id: { $in: [1, 2, 3] } }, multi: false }, '{"q":{"_id":{"$in":["number"]}},"multi":"boolean"}'],
    [
      { pipeline: [{ $match: { day: 1 } }, { $group: { _id: '$k' } }], x: null },
      '{"pipeline":[{"$match":{"day":"number"}},{"$group":{"_id":"string"}}],"x":"null"}',
    ],
    [{ $set: { 'items.0.price': 1 } }, '{"$set":{"items.0.price":"number"}}'],
  ])('keeps the keys of %j and none of its values', (operation, shape) => {
    expect(toShape(JSON.stringify(operation))).toBe(shape);
    expect(toShape(operation)).toBe(shape);
  });

  it.each([
    '',
    'db.items.find({ name: "Ann" })',
    '{"find":"items","filter":{"name":"An',
    '"Ann"',
    '42',
    null,
    undefined,
  ])('shows nothing of %j', (operation) => {
    expect(toShape(operation)).toBeNull();
  });

  it('hides keys that are no field names', () => {
    expect(toShape({ $inc: { 'ann@example.com': 1, '+49 30 1234': 1 } })).toBe('{"$inc":{"*":"number"}}');
  });

  it('is not brought down by depth', () => {
    const deep = `${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`;
    expect(toShape(deep)).toMatch(/^(\{"a":){32}"object"\}{32}$/);
  });

  it('never shows a value', () => {
    // Values that cannot be mistaken for a key or the name of a type.
    const secret = fc.string().map((text) => `§${text}`);
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof(
        { depthSize: 'small' },
        secret,
        fc.integer(),
        fc.boolean(),
        fc.array(tie('tree')),
        fc.dictionary(fc.oneof(secret, fc.constantFrom('name', '$set', 'a.b')), tie('tree')),
      ),
    }));
    fc.assert(
      fc.property(fc.record({ filter: tree }), (operation) => {
        const shape = toShape(JSON.stringify(operation));
        expect(shape).not.toContain('§');
        expect(shape).not.toMatch(/\d|true|false/);
      }),
    );
  });
});
