import type { FlowEndpointState } from '../gql/hooks.js';
import { formatEnum } from '../ui/format.js';
import { StateMark } from '../ui/state-mark.js';
import { toState } from '../ui/state.js';

/** How many endpoints are in which state. */
export function Endpoints({ states }: { states: readonly FlowEndpointState[] }) {
  return (
    <ul className="inline">
      {[...new Set(states)].map((state) => (
        <li key={state}>
          <StateMark state={toState(state)}>
            {states.filter((other) => other === state).length} {formatEnum(state)}
          </StateMark>
        </li>
      ))}
    </ul>
  );
}
