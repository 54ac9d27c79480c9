import { describe, expect, it } from 'vitest';
import { emsRefusals } from '../../../../src/providers/evostream/ems/errors.js';
import { toRefusal } from '../../../../src/providers/evostream/errors.js';

describe('the words of a FAIL', () => {
  it.each([
    ['Connection not found', 'not-found'],
    ['Stream does not exist', 'not-found'],
    ['No such connection', 'not-found'],
    ['Unknown id 144', 'not-found'],
    ['Command listHTTPStreamingSessions not known', 'unsupported'],
    ['Unknown command', 'unsupported'],
    ['Operation not permitted', 'forbidden'],
    ['License expired', 'forbidden'],
    ['Mandatory parameter id is missing', 'invalid-request'],
    ['Parameter colour not known', 'invalid-request'],
    ['Something else altogether', 'invalid-request'],
    ['', 'invalid-request'],
  ])('%j is %s', (description, failure) => {
    expect(toRefusal(description, emsRefusals)).toMatchObject({ failure, upstreamCode: 'FAIL' });
  });

  it('are shown when they are plain, and never when they could hold an address or a secret', () => {
    expect(toRefusal('Connection not found', emsRefusals).what).toBe(
      'the server answered FAIL: Connection not found',
    );
    const { what } = toRefusal('cannot open rtmp://user:secret@198.51.100.7/live', emsRefusals);
    expect(what).toBe('the server answered FAIL, in words that are not shown here');
  });
});
