import { setMaxListeners } from 'node:events';
import type { AwaitedTurn } from './call.js';
import type { RequestScope } from './request-scope.js';

/** Why work is given up that nobody waits for, or that has ended. */
const NOBODY = 'nobody waits';

/** The operations that wait for one piece of work; it is given up when all of them have gone. */
export class Lanes {
  readonly scopes = new Set<RequestScope>();
  readonly turn: AwaitedTurn = { waitMs: null };
  private readonly controller = new AbortController();

  constructor() {
    setMaxListeners(0, this.controller.signal);
  }

  /** Aborted when nobody waits any more. */
  get signal(): AbortSignal {
    return this.controller.signal;
  }

  /** Lets an operation wait until it leaves or is aborted; gives back how it leaves. */
  join(scope: RequestScope): () => void {
    this.scopes.add(scope);
    const leave = (): void => {
      scope.signal.removeEventListener('abort', leave);
      if (this.scopes.delete(scope) && this.scopes.size === 0)
        this.controller.abort(scope.signal.reason ?? NOBODY);
    };
    scope.signal.addEventListener('abort', leave, { once: true });
    if (scope.signal.aborted) leave();
    return leave;
  }
}
