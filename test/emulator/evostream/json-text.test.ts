import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  Decimal,
  writeJson,
  type JsonValue,
} from '../../../src/providers/evostream/ems/emulator/json-text.js';

it('keeps the trailing zeros of a fraction', () => {
  expect(writeJson({ creationTimestamp: new Decimal(1763680000659.304) })).toBe(
    '{"creationTimestamp":1763680000659.3040}',
  );
});

it('writes integers beyond 2^53 digit by digit, unquoted', () => {
  expect(writeJson([4702111241970122752n, 6217274493967007745n])).toBe(
    '[4702111241970122752,6217274493967007745]',
  );
});

it('escapes slashes in strings', () => {
  expect(writeJson('rtmp://media.example.com/live')).toBe('"rtmp:\\/\\/media.example.com\\/live"');
});

it('is JSON: any plain value is read back as it was', () => {
  const plain = fc.jsonValue().map((value) => JSON.parse(JSON.stringify(value)) as JsonValue);
  fc.assert(
    fc.property(plain, (value) => {
      expect(JSON.parse(writeJson(value))).toEqual(value);
    }),
  );
});
