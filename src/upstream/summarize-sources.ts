import type { SourceRecord } from '../core/page.js';

/** One line a source: the oldest look at it, of all that was read. */
export function summarizeSources(records: readonly SourceRecord[]): SourceRecord[] {
  const byName = new Map<string, SourceRecord>();
  for (const record of records) {
    const key = `${record.account}\n${record.service}\n${record.region ?? ''}\n${record.action}`;
    const known = byName.get(key);
    byName.set(key, known && known.observedAt <= record.observedAt ? known : record);
  }
  return [...byName.values()];
}
