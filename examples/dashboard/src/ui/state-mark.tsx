import type { ReactNode } from 'react';
import type { State } from './state.js';

/** What is drawn in a box of 12 by 12: the shape tells the state without its colour. */
const shapes: Record<State, ReactNode> = {
  well: <circle cx="6" cy="6" r="4.5" />,
  ill: (
    <>
      <path d="M6 0.5 11.8 11.2H0.2Z" />
      <path className="mark-cut" d="M6 4.2v3.4M6 9v.6" />
    </>
  ),
  changing: (
    <>
      <circle className="mark-hollow" cx="6" cy="6" r="4.2" />
      <path d="M6 1.8a4.2 4.2 0 0 1 0 8.4Z" />
    </>
  ),
  off: <rect className="mark-hollow" x="2" y="2" width="8" height="8" rx="1" />,
  unknown: <circle className="mark-dashed" cx="6" cy="6" r="4.2" />,
};

/** The mark of a state, inside a drawing. */
export function StateShape({ state }: { state: State }) {
  return <g className={`mark mark-${state}`}>{shapes[state]}</g>;
}

/** The mark of a state beside its word. */
export function StateMark({ state, children }: { state: State; children: ReactNode }) {
  return (
    <span className="state">
      <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
        <StateShape state={state} />
      </svg>
      {children}
    </span>
  );
}
