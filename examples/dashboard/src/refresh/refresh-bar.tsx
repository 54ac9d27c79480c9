import { useIsFetching, useQueryClient } from '@tanstack/react-query';
import { useGraphClient } from '../graph/graph-context.js';
import { formatCount, formatDuration } from '../ui/format.js';
import { useStored } from '../ui/use-stored.js';
import { useAutoRefresh, type AutoRefresh } from './use-auto-refresh.js';
import { useLastRound } from './use-last-round.js';
import type { Round } from '../graph/graph-client.js';
import './refresh-bar.css';

/** Asks anew when told to, or by itself; says what the last round cost at the providers. */
export function RefreshBar() {
  const queries = useQueryClient();
  const client = useGraphClient();
  const isAsking = useIsFetching() > 0;
  const round = useLastRound();
  const [auto, setAuto] = useStored('connectome.auto-refresh', 'on');
  const refresh = useAutoRefresh(auto === 'on', round);

  return (
    <div className="refresh-bar" role="group" aria-label="Refresh">
      <button
        type="button"
        className="button"
        disabled={isAsking}
        onClick={() => void client.askAnew(() => queries.refetchQueries({ type: 'active' }))}
      >
        {isAsking ? 'Asking…' : 'Refresh'}
      </button>
      <label className="switch">
        <input
          type="checkbox"
          checked={auto === 'on'}
          onChange={({ target }) => {
            setAuto(target.checked ? 'on' : 'off');
          }}
        />
        auto
      </label>
      <p className="refresh-words" role="status">
        <span>{describeRound(round)}</span>
        {auto === 'on' && <span>{describeAuto(refresh)}</span>}
      </p>
    </div>
  );
}

function describeRound(round: Round | null): string {
  if (!round) return 'Nothing was asked yet.';
  const { calls, saved, failed, floor } = round.cost;
  const failures = failed > 0 ? `, ${failed} failed` : '';
  const took = formatDuration(round.durationMs);
  const least = floor > 0 ? ` With nothing held it takes ${floor}.` : '';
  return `Last round: ${formatCount(calls, 'upstream call')}${failures}, ${saved} saved, in ${took}.${least}`;
}

function describeAuto({ pause, isHidden }: AutoRefresh): string {
  if (isHidden) return 'Auto rests while the tab is hidden.';
  return `Every ${formatDuration(pause.ms)}: ${pause.because}.`;
}
