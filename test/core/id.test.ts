import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatId, parseId, requireId } from '../../src/core/id.js';

describe('ids', () => {
  it('come out of their text as they went in, whatever the resource holds', () => {
    const part = fc.stringMatching(/^[^:]+$/);
    const parts = fc.record({
      account: part,
      service: part,
      region: part,
      type: part,
      resource: fc.string({ minLength: 1 }),
    });
    fc.assert(
      fc.property(parts, (id) => {
        expect(parseId(formatId(id))).toEqual(id);
      }),
    );
  });

  it.each([
    [''],
    ['prod'],
    ['prod:gaap:global:proxy'],
    ['prod:gaap:global:proxy:'],
    [':gaap:global:proxy:x'],
  ])('are refused when malformed, with an example: %s', (id) => {
    expect(parseId(id)).toBeNull();
    expect(() => requireId(id)).toThrow(
      /malformed: expected account:service:region:type:resource, for example/,
    );
  });
});
