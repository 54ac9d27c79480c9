import { groupBy } from '../../../core/group-by.js';
import { requireGroupCount, takeLargest } from '../../../core/largest-first.js';
import type { SessionGroupKey } from '../../../graph/dcs/enums.js';
import type { SessionGroup, SessionSummary } from '../../../graph/dcs/session-summary.js';
import type { Session } from '../../../graph/dcs/session.js';
import type { List } from '../../../upstream/list.js';
import type { Reader } from '../../../upstream/reader.js';
import { scanList } from '../../../upstream/scan-list.js';
import { toEveryRow } from '../../../upstream/scan-places.js';

/** By what sessions are counted, and how many groups are shown. */
export interface SessionGrouping {
  groupBy: SessionGroupKey;
  first: number;
}

const keys: Readonly<Record<SessionGroupKey, (session: Session) => string | null>> = {
  HOST: ({ hostAddress }) => hostAddress,
  NAME: ({ name }) => name,
  USER: ({ user }) => user,
  COMMAND: ({ lastCommand }) => lastCommand,
  DATABASE: ({ database }) => (database === null ? null : String(database)),
};

/** Counts the sessions of some nodes. */
export async function summarizeSessions(
  reader: Reader,
  sources: List<Session>['sources'],
  { groupBy: by, first }: SessionGrouping,
): Promise<SessionSummary> {
  requireGroupCount(first);
  const { rows, ...findings } = toEveryRow(await scanList(reader, { sources }));
  const groups = [...groupBy(rows, keys[by])].map(([key, sessions]) => ({
    ...toGroup(key, sessions),
    hostAddress: by === 'HOST' ? key : null,
  }));
  return {
    ...findings,
    groups: takeLargest(groups, first, ({ key, sessionCount }) => ({ key, size: sessionCount })),
    groupCount: groups.length,
    sessionCount: rows.length,
  };
}

function toGroup(key: string | null, sessions: readonly Session[]): Omit<SessionGroup, 'hostAddress'> {
  return {
    key,
    sessionCount: sessions.length,
    oldestSeconds: largest(sessions.map(({ ageSeconds }) => ageSeconds)),
    longestIdleSeconds: largest(sessions.map(({ idleSeconds }) => idleSeconds)),
    inferredSessionCount: sessions.filter(({ hostMatch }) => hostMatch === 'INFERRED').length,
    outputMemoryBytes: sum(sessions.map(({ outputMemoryBytes }) => outputMemoryBytes)),
  };
}

function largest(figures: readonly (number | null)[]): number | null {
  return figures.reduce((most, figure) => (most === null || (figure ?? -1) > most ? figure : most), null);
}

/** Null where a part is unknown. */
function sum(parts: readonly (number | null)[]): number | null {
  return parts.reduce((total, part) => (total === null || part === null ? null : total + part), 0);
}
