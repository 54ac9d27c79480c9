import { records, text } from '../../core/lenient.js';
import type { Tag } from '../../graph/tag.js';

/** Makes labels of tags as Tencent Cloud writes them: a list of { TagKey, TagValue }, null counts as empty. */
export function toTags(tagSet: unknown): Tag[] {
  return records(tagSet).map(({ TagKey, TagValue }) => ({ key: text(TagKey) ?? '', value: text(TagValue) }));
}
