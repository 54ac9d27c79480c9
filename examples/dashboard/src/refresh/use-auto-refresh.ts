import { useIsFetching, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Round } from '../graph/graph-client.js';
import { firstPause, nextPause, type Pause } from './next-pause.js';
import { usePageVisible } from './use-page-visible.js';

/** What the automatic refresh is about to do. */
export interface AutoRefresh {
  pause: Pause;
  /** Whether it rests because nobody looks. */
  isHidden: boolean;
}

/** Asks for everything on the page again and again, as often as the quotas allow, while somebody looks. */
export function useAutoRefresh(isOn: boolean, round: Round | null): AutoRefresh {
  const queries = useQueryClient();
  const isVisible = usePageVisible();
  const isIdle = useIsFetching() === 0;
  const pause = usePause(round);

  useEffect(() => {
    if (!isOn || !isVisible || !isIdle || !round) return;
    // Held answers are welcome: what is fresh enough is the server's to say.
    const timer = setTimeout(
      () => void queries.refetchQueries({ type: 'active' }),
      Math.max(0, round.endedAt + pause.ms - Date.now()),
    );
    return () => {
      clearTimeout(timer);
    };
  }, [isOn, isVisible, isIdle, round, pause, queries]);

  return { pause, isHidden: !isVisible };
}

/** The pause after the last round; it remembers the one before, to back off from. */
function usePause(round: Round | null): Pause {
  const [seen, setSeen] = useState(round);
  const [pause, setPause] = useState(firstPause);
  if (round !== seen && round) {
    setSeen(round);
    setPause(nextPause(round, pause));
  }
  return pause;
}
