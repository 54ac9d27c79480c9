import type { OperationTypeNode } from 'graphql';
import type { ExplainedTotals } from '../upstream/explanation.js';

/** What the log says of an operation; never its text or its variables. */
export interface OperationLine {
  operation: string | null;
  type: OperationTypeNode | null;
  durationMs: number;
  upstream: ExplainedTotals;
  /** How often each error code stands in the answer. */
  errors: Record<string, number>;
}
