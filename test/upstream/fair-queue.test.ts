import fc from 'fast-check';
import { expect, it } from 'vitest';
import { FairQueue, type Waiting } from '../../src/upstream/fair-queue.js';
import { lane } from '../helpers/drive-limiter.js';

it('knows how many go before an item, whether it waits or comes now, if no other comes', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 30 }),
      fc.integer({ min: 0, max: 10 }),
      fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 20 }),
      (earlier, served, later) => {
        const lanes = Array.from({ length: 5 }, () => lane());
        const queue = new FairQueue<Waiting>();
        const itemOf = (index: number): Waiting => ({ lanes: new Set([lanes[index]!]) });
        for (const index of earlier) queue.add(itemOf(index));
        for (let turn = 0; turn < served; turn += 1) queue.next();
        const items = later.map(itemOf);
        for (const item of items.slice(0, -1)) queue.add(item);
        const coming = items.at(-1)!;
        const toldBefore = queue.countBefore(coming);
        queue.add(coming);
        const told = items.map((item) => queue.countBefore(item));
        expect(told.at(-1)).toBe(toldBefore);
        const order = Array.from({ length: queue.length }, () => queue.next());
        expect(told).toEqual(items.map((item) => order.indexOf(item)));
      },
    ),
  );
});

it('counts for one who would wait for an item, too, as if he did', () => {
  const [one, other, rival] = [lane(), lane(), lane()];
  const queue = new FairQueue<Waiting>();
  const items = [one, one, rival, one, other].map((each) => ({ lanes: new Set([each]) }));
  for (const item of items) queue.add(item);
  const joined = items[3]!;
  const told = queue.countBefore(joined, [one, other]);
  expect([queue.countBefore(joined), told]).toEqual([4, 2]);
  joined.lanes.add(other);
  expect(queue.countBefore(joined)).toBe(told);
  const order = Array.from(items, () => queue.next());
  expect(order.indexOf(joined)).toBe(told);
});
