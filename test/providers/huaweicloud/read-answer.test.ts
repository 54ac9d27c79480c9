import { describe, expect, it } from 'vitest';
import { dcsErrors } from '../../../src/providers/huaweicloud/dcs/errors.js';
import { readAnswer } from '../../../src/providers/huaweicloud/read-answer.js';

function read(status: number, body: unknown, headers: Record<string, string> = {}) {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return readAnswer({ status, headers, text }, 'ShowInstance', dcsErrors);
}

describe('an error answer', () => {
  it.each([
    [
      'of version 2',
      400,
      { error_code: 'DCS.4848', error_msg: 'Client Management is not supported.', error_ext_msg: null },
      { failure: 'unsupported', upstreamCode: 'DCS.4848', requestId: 'r-1' },
    ],
    [
      'of version 1',
      404,
      { error: { code: '111404022', message: 'This DCS instance does not exist.' } },
      { failure: 'not-found', upstreamCode: '111404022', requestId: 'r-1' },
    ],
    [
      'of the gateway',
      429,
      { error_code: 'APIGW.0308', error_msg: 'throttled', request_id: 'r-2' },
      { failure: 'throttled', upstreamCode: 'APIGW.0308', requestId: 'r-1' },
    ],
  ])('%s is read', (_, status, body, failure) => {
    expect(read(status, body, { 'x-request-id': 'r-1' })).toMatchObject({ failure });
  });

  it('names the code, and never what the provider wrote', () => {
    const answer = read(404, { error_code: 'DCS.3022', error_msg: 'secret text' });
    expect(answer).toMatchObject({ failure: { what: 'the provider answered DCS.3022' } });
    expect(JSON.stringify(answer)).not.toContain('secret text');
  });

  it('takes the request id from the body where no header has it', () => {
    const answer = read(401, { error_code: 'APIGW.0301', request_id: 'r-2' });
    expect(answer).toMatchObject({ failure: { failure: 'unauthenticated', requestId: 'r-2' } });
  });

  it('says when to come back, where the gateway does', () => {
    expect(read(429, { error_code: 'APIGW.0308' }, { 'retry-after': '3' })).toMatchObject({
      failure: { retryAfterMs: 3000 },
    });
    expect(read(503, '', { 'retry-after': 'soon' })).toMatchObject({ failure: { retryAfterMs: undefined } });
  });

  it('takes a bare 500 of a session list for one that was not collected yet', () => {
    const answer = readAnswer({ status: 500, headers: {}, text: '' }, 'ListClients', dcsErrors);
    expect(answer).toMatchObject({ failure: { failure: 'not-ready' } });
    expect(read(500, '')).toMatchObject({ failure: { failure: 'unavailable' } });
  });

  it.each([
    [502, '<html>Bad Gateway</html>', 'unavailable'],
    [503, '', 'unavailable'],
    [429, '', 'throttled'],
    [404, '<html>Not Found</html>', 'garbled'],
    [302, '', 'garbled'],
    [400, '{}', 'garbled'],
  ])('without a code, HTTP %i and %j, is %s', (status, body, failure) => {
    expect(read(status, body)).toMatchObject({ failure: { failure } });
  });
});

describe('an answer', () => {
  it('comes with its request id', () => {
    expect(read(200, { instances: [] }, { 'x-request-id': 'r-1' })).toEqual({
      sent: { body: { instances: [] }, requestId: 'r-1' },
    });
  });

  it.each([
    ['<html></html>', 'garbled'],
    ['{"instances": [', 'garbled'],
    ['', 'garbled'],
    ['[]', 'wrong-shape'],
    ['"ok"', 'wrong-shape'],
    ['null', 'wrong-shape'],
  ])('that is %j is %s', (body, failure) => {
    expect(read(200, body)).toMatchObject({ failure: { failure } });
  });
});
