import { describe, expect, it } from 'vitest';
import { toDate } from '../../../../src/providers/evostream/ems/to-date.js';

describe('toDate', () => {
  it.each([
    [1448259304659.304, '2015-11-23T06:15:04.659Z'],
    [1448259304, '2015-11-23T06:15:04.000Z'],
    [1448259304.5, '2015-11-23T06:15:04.500Z'],
    ['1448259304659.3040', '2015-11-23T06:15:04.659Z'],
  ])('reads %s by its magnitude', (timestamp, date) => {
    expect(toDate(timestamp)?.toISOString()).toBe(date);
  });

  it.each([0, null, undefined, '', 'soon', 1e300, -5])('makes no date of %s', (timestamp) => {
    expect(toDate(timestamp)).toBeNull();
  });
});
