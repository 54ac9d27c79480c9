import type { PlacedNode } from './lay-out.js';

/** A key that leads from node to node: by lanes, and within a lane. */
export type Step = 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight';

const directions: Record<Step, { lane: number; row: number }> = {
  ArrowUp: { lane: 0, row: -1 },
  ArrowDown: { lane: 0, row: 1 },
  ArrowLeft: { lane: -1, row: 0 },
  ArrowRight: { lane: 1, row: 0 },
};

/** Whether a key is one of these. */
export function isStep(key: string): key is Step {
  return key in directions;
}

/** The node one step from another: the next of its lane, or the nearest of the lane beside it. */
export function stepFrom(nodes: readonly PlacedNode[], from: PlacedNode, step: Step): PlacedNode | undefined {
  const { lane, row } = directions[step];
  const there = nodes.filter(
    (node) => node.lane === from.lane + lane && (row === 0 || Math.sign(node.y - from.y) === row),
  );
  return there.reduce<PlacedNode | undefined>(
    (best, node) => (best && Math.abs(best.y - from.y) <= Math.abs(node.y - from.y) ? best : node),
    undefined,
  );
}
