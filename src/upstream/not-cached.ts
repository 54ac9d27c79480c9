import { UpstreamError } from '../core/errors.js';
import type { Action } from './action.js';
import type { RequestScope } from './request-scope.js';
import { originOf, type Parameters, type Target } from './target.js';

/** The failure of what would have to be asked, for a caller who takes only what is held (only-if-cached). */
export function toNotCached(
  scope: RequestScope,
  asked: { target: Target; action: Action; parameters?: Parameters },
): UpstreamError {
  // What somebody else asks in the meantime changes the answer.
  scope.basis.ask(asked.target.service);
  return new UpstreamError(originOf(asked.target, asked.action, asked.parameters), {
    failure: 'not-cached',
    what: 'no answer that is recent enough is held',
  });
}
