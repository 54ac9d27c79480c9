import type { Stage } from './call.js';
import type { AnswerBoard } from './sharing.js';

export interface ShareFlightsOptions {
  board: AnswerBoard;
  /** Told when an answer was another process's. */
  onAdopt?: (service: string, action: string) => void;
  onJoin?: (service: string, action: string) => void;
}

/** Makes equal calls of several processes at once one; the others take its answer, or ask themselves if it brings none. */
export function createShareFlightsStage({ board, onAdopt, onJoin }: ShareFlightsOptions): Stage {
  return (next) => async (call) => {
    const { answer, isOwn } = await board.getOrAsk(call, () => next(call));
    if (isOwn) return answer;
    const { scope, target, action } = call;
    scope.explain.join(call, Promise.resolve(answer));
    onJoin?.(target.service, action.name);
    onAdopt?.(target.service, action.name);
    return answer;
  };
}
