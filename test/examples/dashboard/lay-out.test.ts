import { describe, expect, it } from 'vitest';
import { BOX, layOut } from '../../../examples/dashboard/src/map/lay-out.js';
import { stepFrom } from '../../../examples/dashboard/src/map/step-from.js';
import type { Kind, MapNode } from '../../../examples/dashboard/src/map/world.js';

function nodes(kind: Kind, count: number): MapNode[] {
  return Array.from({ length: count }, (_, index) => ({
    key: `${kind}-${index}`,
    kind,
    label: `${kind}-${index}`,
    detail: '',
    state: 'well',
  }));
}

const world = {
  nodes: [
    ...nodes('proxy', 70),
    ...nodes('host', 60),
    ...nodes('mongo', 20),
    ...nodes('redis', 30),
    ...nodes('flow', 20),
  ],
  links: Array.from({ length: 60 }, (_, index) => ({
    from: `proxy-${index}`,
    to: `host-${59 - index}`,
    isIll: false,
  })),
};

describe('the drawing of 200 nodes', () => {
  const layout = layOut(world);

  it('has a place for each, and no box on another', () => {
    expect(layout.nodes).toHaveLength(200);
    for (const one of layout.nodes) {
      const covering = layout.nodes.filter(
        (other) =>
          other !== one && Math.abs(other.x - one.x) < BOX.width && Math.abs(other.y - one.y) < BOX.height,
      );
      expect(covering).toEqual([]);
    }
  });

  it('stays within its size', () => {
    for (const { x, y } of layout.nodes) {
      expect(x + BOX.width).toBeLessThanOrEqual(layout.width);
      expect(y + BOX.height).toBeLessThanOrEqual(layout.height);
    }
  });

  it('puts what is linked side by side: no two of these links cross', () => {
    const placeOf = new Map(layout.nodes.map(({ key, y }) => [key, y]));
    const ends = world.links
      .map(({ from, to }) => ({ left: placeOf.get(from) ?? 0, right: placeOf.get(to) ?? 0 }))
      .sort((one, other) => one.left - other.left);
    expect(ends.map(({ right }) => right)).toEqual(ends.map(({ right }) => right).sort((a, b) => a - b));
  });

  it('draws every link from left to right', () => {
    expect(layout.links).toHaveLength(60);
    for (const { path } of layout.links) {
      const [, x1, x2] = /^M([\d.]+) .* ([\d.]+) [\d.]+$/.exec(path) ?? [];
      expect(Number(x1)).toBeLessThan(Number(x2));
    }
  });

  it('is walked by arrow keys: down a lane, and to the nearest of the next', () => {
    const lane = layout.nodes.filter((node) => node.lane === 0).sort((one, other) => one.y - other.y);
    const [first, second] = lane;
    expect(first && stepFrom(layout.nodes, first, 'ArrowDown')).toBe(second);
    expect(first && stepFrom(layout.nodes, first, 'ArrowUp')).toBeUndefined();
    expect(first && stepFrom(layout.nodes, first, 'ArrowRight')?.lane).toBe(1);
    expect(first && stepFrom(layout.nodes, first, 'ArrowLeft')).toBeUndefined();
  });
});
