import type { GapRecord, SourceRecord } from '../core/page.js';

/** What was asked, and what failed, while a list was read on. */
export interface Notes {
  gaps: GapRecord[];
  sources: SourceRecord[];
}
