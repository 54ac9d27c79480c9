import { expect, it } from 'vitest';
import { OperationStarts } from '../../src/server/operation-starts.js';
import { FakeClock } from '../helpers/fake-clock.js';

it('an operation began when its first request came', async () => {
  const clock = new FakeClock();
  const starts = new OperationStarts({ clock, deadlineMs: 1_000 });
  const began = clock.now();
  expect(starts.startOf('one')).toBe(began);
  await clock.advance(400);
  expect(starts.startOf('another')).toBe(began + 400);
  expect(starts.startOf('one')).toBe(began);
  expect(starts.startOf('another')).toBe(began + 400);
});

it('it is forgotten when its time is over, however often it was asked for', async () => {
  const clock = new FakeClock();
  const starts = new OperationStarts({ clock, deadlineMs: 1_000 });
  const began = clock.now();
  for (let asked = 0; asked < 4; asked += 1) {
    expect(starts.startOf('one')).toBe(began);
    await clock.advance(250);
  }
  expect(starts.startOf('one')).toBe(began + 1_000);
  await clock.advance(999);
  expect(starts.startOf('one')).toBe(began + 1_000);
});

it('of too many, those are forgotten that nobody asked for longest', async () => {
  const clock = new FakeClock();
  const starts = new OperationStarts({ clock, deadlineMs: 1_000, max: 2 });
  const began = clock.now();
  starts.startOf('one');
  starts.startOf('two');
  await clock.advance(1);
  expect(starts.startOf('one')).toBe(began);
  starts.startOf('three');
  expect(starts.startOf('one')).toBe(began);
  expect(starts.startOf('two')).toBe(began + 1);
});
