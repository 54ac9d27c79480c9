import { expect, it } from 'vitest';
import { createSingleLoader } from '../../src/upstream/single-loader.js';

it('reads each id once and by itself', async () => {
  const asked: string[] = [];
  const loader = createSingleLoader((id) => {
    asked.push(id);
    return Promise.resolve(`${id}!`);
  });
  expect(await Promise.all(['a', 'b', 'a'].map((id) => loader.load(id)))).toEqual(['a!', 'b!', 'a!']);
  expect(asked).toEqual(['a', 'b']);
});

it('shares a failure with whoever asks again, and with nobody else', async () => {
  let asked = 0;
  const loader = createSingleLoader((id) => {
    asked += 1;
    if (id === 'bad') throw new RangeError('no such thing');
    return Promise.resolve(id);
  });
  await expect(loader.load('bad')).rejects.toThrow(RangeError);
  await expect(loader.load('bad')).rejects.toThrow('no such thing');
  expect(await loader.load('good')).toBe('good');
  expect(asked).toBe(2);
});
