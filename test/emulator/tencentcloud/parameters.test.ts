import { describe, expect, it } from 'vitest';
import {
  checkParameters,
  type ParameterTable,
} from '../../../src/providers/tencentcloud/emulator/parameters.js';

const table: ParameterTable = {
  anyOf: ['Id', 'Ids', 'Filters'],
  parameters: [
    { name: 'Name', type: 'string', required: true },
    { name: 'Id', type: 'string', excludes: ['Ids'] },
    { name: 'Ids', type: 'strings', maxItems: 2, refusal: 'InvalidParameter.TooMany' },
    { name: 'Filters', type: 'objects' },
    { name: 'Limit', type: 'integer', min: 1, max: 10 },
    { name: 'Kinds', type: 'integers', values: [1, 2] },
    { name: 'Hidden', type: 'boolean' },
  ],
};

const codeOf = (given: Record<string, unknown>): string => {
  try {
    checkParameters(given, table);
  } catch (error) {
    return (error as { code: string }).code;
  }
  return 'accepted';
};

describe('a table of parameters', () => {
  it.each([
    [{ Name: 'a', Id: 'x' }, 'accepted'],
    [
      { Name: '', Ids: ['x', 'y'], Limit: 10, Kinds: [1, 2], Hidden: false, Filters: [{ Name: 'a' }] },
      'accepted',
    ],
    [{ Id: 'x' }, 'MissingParameter'],
    [{ Name: 'a' }, 'MissingParameter'],
    [{ Name: 'a', Id: 'x', Nam: 'b' }, 'UnknownParameter'],
    [{ Name: 1, Id: 'x' }, 'InvalidParameter'],
    [{ Name: null, Id: 'x' }, 'InvalidParameter'],
    [{ Name: 'a', Ids: 'x' }, 'InvalidParameter'],
    [{ Name: 'a', Ids: ['x', 1] }, 'InvalidParameter'],
    [{ Name: 'a', Filters: [[]] }, 'InvalidParameter'],
    [{ Name: 'a', Id: 'x', Ids: ['y'] }, 'InvalidParameter'],
    [{ Name: 'a', Id: 'x', Limit: 1.5 }, 'InvalidParameter'],
    [{ Name: 'a', Id: 'x', Hidden: 0 }, 'InvalidParameter'],
    [{ Name: 'a', Id: 'x', Limit: 0 }, 'InvalidParameterValue'],
    [{ Name: 'a', Id: 'x', Limit: 11 }, 'InvalidParameterValue'],
    [{ Name: 'a', Id: 'x', Kinds: [3] }, 'InvalidParameterValue'],
    [{ Name: 'a', Ids: ['x', 'y', 'z'] }, 'InvalidParameter.TooMany'],
  ])('answers %j with %s', (given, code) => {
    expect(codeOf(given)).toBe(code);
  });
});
