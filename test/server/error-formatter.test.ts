import { GraphQLError } from 'graphql';
import { expect, it } from 'vitest';
import { createErrorFormatter } from '../../src/server/create-error-formatter.js';
import { createLogger } from '../../src/server/create-logger.js';

it('hides what nobody foresaw behind an id under which the log has it', () => {
  const lines: string[] = [];
  const log = createLogger('info', { write: (line) => void lines.push(line) });
  const thrown = new GraphQLError('boom', {
    path: ['a'],
    originalError: new Error('boom at https://ops:tops3cret@ems.example.com'),
  });
  const formatted = createErrorFormatter(log)(
    { message: 'boom', path: ['a'], extensions: { code: 'INTERNAL_SERVER_ERROR' } },
    thrown,
  );
  const { errorId } = formatted.extensions as { errorId: string };
  expect(formatted).toEqual({
    message: expect.stringContaining(errorId),
    path: ['a'],
    extensions: { code: 'INTERNAL_SERVER_ERROR', errorId },
  });
  expect(formatted.message).not.toContain('boom');
  expect(JSON.parse(lines.join(''))).toMatchObject({
    errorId,
    err: { message: 'boom at https://[redacted]@ems.example.com', stack: expect.any(String) },
  });
  expect(lines.join('')).not.toContain('tops3cret');
});

it('keeps secrets that stand under their own keys out of the log', () => {
  const lines: string[] = [];
  const log = createLogger('info', { write: (line) => void lines.push(line) });
  log.info({
    secretKey: 'tops3cret',
    req: { headers: { authorization: 'tops3cret' } },
    account: { token: 'tops3cret' },
  });
  expect(lines.join('')).not.toContain('tops3cret');
  expect(lines.join('').match(/\[redacted\]/g)).toHaveLength(3);
});
