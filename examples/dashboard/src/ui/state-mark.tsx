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
  changing: <path d="M6 1.5a4.5 4.5 0 0 1 0 9Z M6 1.5a4.5 4.5 0 0 0 0 9" className="mark-half" />,
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
