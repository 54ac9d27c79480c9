import { StateMark } from '../ui/state-mark.js';
import type { State } from '../ui/state.js';

const meanings: Record<State, string> = {
  ill: 'unhealthy',
  well: 'healthy, runs',
  changing: 'changing, waits',
  off: 'off, idle',
  unknown: 'not told',
};

/** What the marks of the map mean. */
export function Legend() {
  return (
    <ul className="inline legend" aria-label="Legend">
      {(Object.keys(meanings) as State[]).map((state) => (
        <li key={state}>
          <StateMark state={state}>{meanings[state]}</StateMark>
        </li>
      ))}
      <li>
        <svg width="30" height="10" aria-hidden="true">
          <path className="link link-ill" d="M0 5h30" />
        </svg>{' '}
        to an unhealthy real server
      </li>
    </ul>
  );
}
