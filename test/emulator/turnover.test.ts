import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { occupantOf, type Occupant } from '../../src/emulator/world/turnover.js';

const startedAt = Date.UTC(2025, 5, 1);
const HOUR_MS = 3_600_000;

function occupants(now: number, seed = 1): (Occupant | null)[] {
  return Array.from({ length: 500 }, (_, index) =>
    occupantOf({ seed, topic: 'test', index }, startedAt, now),
  );
}

describe('the holder of a slot', () => {
  it('depends on nothing but seed, topic, slot and time', () => {
    expect(occupants(startedAt)).toEqual(occupants(startedAt));
    expect(occupants(startedAt)).not.toEqual(occupants(startedAt, 2));
  });

  it('came before now, and keeps its beginning as long as it stays', () => {
    const slots = fc.record({ index: fc.nat(), at: fc.nat(100 * HOUR_MS), later: fc.nat(HOUR_MS) });
    fc.assert(
      fc.property(slots, ({ index, at, later }) => {
        const slot = { seed: 7, topic: 'test', index };
        const before = occupantOf(slot, startedAt, startedAt + at);
        const after = occupantOf(slot, startedAt, startedAt + at + later);
        fc.pre(before !== null && after !== null);
        expect(before.since).toBeLessThanOrEqual(startedAt + at);
        expect(after.generation).toBeGreaterThanOrEqual(before.generation);
        if (after.generation === before.generation) expect(after).toEqual(before);
        else expect(after.since).toBeGreaterThan(startedAt + at);
      }),
    );
  });
});

it('changes some of the slots within an hour, and not most of them', () => {
  const [before, after] = [occupants(startedAt), occupants(startedAt + HOUR_MS)];
  const changed = before.filter((occupant, index) => occupant?.key !== after[index]?.key).length;
  expect(changed).toBeGreaterThan(50);
  expect(changed).toBeLessThan(250);
});
