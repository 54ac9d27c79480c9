import type {
  Filter,
  TagPair,
} from 'tencentcloud-sdk-nodejs/tencentcloud/services/gaap/v20180529/gaap_models.js';
import { Refusal } from '../../emulator/refusal.js';
import type { Nullable } from '../../emulator/define-action.js';

/** Five values a filter, as the pages say. */
const maxValues = 5;

/** Whether a record passes every filter by one of its values; throws a Refusal for a filter that is not documented. */
export function passesFilters<T>(
  record: T,
  filters: readonly Filter[] = [],
  fields: Readonly<Record<string, (record: T) => string>>,
): boolean {
  return filters.every(({ Name, Values }) => {
    const field = Object.hasOwn(fields, Name) ? fields[Name] : undefined;
    if (field === undefined || Values.length > maxValues) {
      throw new Refusal('InvalidParameterValue', `The filter ${Name} is not supported.`);
    }
    return Values.includes(field(record));
  });
}

/** Whether a record has one of the wanted tags; without wanted ones every record does. */
export function hasAnyTag(
  tags: Nullable<TagPair>[] | null | undefined,
  wanted: readonly TagPair[] = [],
): boolean {
  if (wanted.length === 0) return true;
  return wanted.some(({ TagKey, TagValue }) =>
    tags?.some((tag) => tag.TagKey === TagKey && tag.TagValue === TagValue),
  );
}
