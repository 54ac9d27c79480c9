import type { MissingFragment } from '../gql/hooks.js';
import { formatCount, formatDuration, formatEnum } from './format.js';

/** So many things of a kind, e.g. `{ count: 12, noun: 'instance' }`. */
export interface Counted {
  count: number;
  noun: string;
}

interface GapsProps {
  gaps: readonly MissingFragment[];
  /** Of how many things of which kind something is missing. */
  of?: Counted | undefined;
  onRetry: () => void;
}

/** What an answer lacks, one by one: what happened, and whether asking again may help. */
export function Gaps({ gaps, of, onRetry }: GapsProps) {
  if (gaps.length === 0) return null;
  return (
    <aside className="gaps" aria-label="What is missing">
      <p>
        <strong>{headline(gaps, of)}</strong>
        {gaps.some(({ retryable }) => retryable) && (
          <button type="button" className="button button-small" onClick={onRetry}>
            Ask again
          </button>
        )}
      </p>
      <details open={gaps.length <= 2}>
        <summary>What and why</summary>
        <ul>
          {gaps.map((gap) => (
            <li key={[gap.service, gap.account, gap.region, gap.action, gap.resourceId].join()}>
              <span className="code">{gap.code}</span> {gap.message}
              {gap.retryable ? ` (${retryAfter(gap)})` : ''}
            </li>
          ))}
        </ul>
      </details>
    </aside>
  );
}

function headline(gaps: readonly MissingFragment[], of: GapsProps['of']): string {
  const missing = new Set(gaps.map(missingOf)).size;
  // Where a list is missing, nobody knows of how many.
  const isCounted = of && of.count >= missing && gaps.every(({ resourceId }) => resourceId !== null);
  if (isCounted) return `${missing} of ${formatCount(of.count, of.noun)} could not be asked`;
  const codes = [...new Set(gaps.map(({ code }) => formatEnum(code)))].join(', ');
  return `${missing === 1 ? 'One part is' : `${missing} parts are`} missing: ${codes}`;
}

/** What a gap takes away, at large: of a node its instance, of a list all of its account and region. */
function missingOf({ resourceId, account, service, region }: MissingFragment): string {
  return resourceId?.split('/', 1)[0] ?? `${service} ${account} ${region}`;
}

function retryAfter({ retryAfterMs }: MissingFragment): string {
  return retryAfterMs === null ? 'asking again may help' : `ask again in ${formatDuration(retryAfterMs)}`;
}
