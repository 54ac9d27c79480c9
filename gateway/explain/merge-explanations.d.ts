import type { Explanation } from '../../src/upstream/explanation.js';

export declare function mergeExplanations(explanations: readonly Explanation[]): Explanation | null;
