import type { AskedFragment, Origin } from '../gql/hooks.js';
import { formatAge, formatCount } from './format.js';
import { useNow } from './use-now.js';

const origins: Record<Origin, string> = { LIVE: 'live', CACHE: 'held', STALE: 'stale' };

/** How old an answer is, and whether the providers were asked for it: `asked 12 s ago · live`. */
export function Age({ sources }: { sources: readonly AskedFragment[] }) {
  const now = useNow();
  if (sources.length === 0) return null;
  const ages = sources.map(({ observedAt }) => now - Date.parse(observedAt));
  const [youngest, oldest] = [formatAge(Math.min(...ages)), formatAge(Math.max(...ages))];
  return (
    <span className="age" title={sources.map(describe).join('\n')}>
      asked {youngest === oldest ? oldest : `${youngest} to ${oldest}`} ago
      {(Object.keys(origins) as Origin[])
        .filter((origin) => sources.some((source) => source.origin === origin))
        .map((origin) => (
          <span key={origin} className={`origin origin-${origin.toLowerCase()}`}>
            {origins[origin]}
          </span>
        ))}
      {sources.length > 1 && <span>{formatCount(sources.length, 'source')}</span>}
    </span>
  );
}

function describe({ service, action, account, region, observedAt, origin }: AskedFragment): string {
  return `${origin}  ${service} ${action}, ${account}${region ? ` ${region}` : ''}, ${observedAt}`;
}
