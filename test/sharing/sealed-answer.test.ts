import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openAnswer, sealAnswer } from '../../src/sharing/sealed-answer.js';
import { toSealingKey } from '../../src/upstream/sealing-key.js';

const KEY = toSealingKey('an-invented-secret');
const ANSWER = { body: { StreamKey: 'not-for-everybody', count: 3 }, requestId: 'request-1' };

describe('a sealed answer', () => {
  it('opens for who has the secret', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), fc.option(fc.string()), async (body, requestId) => {
        const answer = { body: JSON.parse(JSON.stringify(body)) as unknown, requestId };
        const sealed = await sealAnswer(answer, toSealingKey('an-invented-secret'), 'here');
        expect(await openAnswer(sealed, KEY, 'here')).toEqual(answer);
      }),
      { numRuns: 50 },
    );
  });

  it('opens for nobody else, under no other name, and not when it was touched', async () => {
    const sealed = await sealAnswer(ANSWER, KEY, 'here');
    const touched = Buffer.from(sealed, 'base64');
    touched[touched.length - 1]! ^= 1;
    await expect(openAnswer(sealed, toSealingKey('another'), 'here')).rejects.toThrow();
    await expect(openAnswer(sealed, KEY, 'elsewhere')).rejects.toThrow();
    await expect(openAnswer(touched.toString('base64'), KEY, 'here')).rejects.toThrow();
    await expect(openAnswer('', KEY, 'here')).rejects.toThrow();
  });

  it('tells nothing of what it holds, and is another each time', async () => {
    const sealed = await sealAnswer(ANSWER, KEY, 'here');
    const text = Buffer.from(sealed, 'base64').toString('latin1');
    for (const secret of ['StreamKey', 'not-for-everybody', 'request-1']) expect(text).not.toContain(secret);
    expect(await sealAnswer(ANSWER, KEY, 'here')).not.toBe(sealed);
  });
});
