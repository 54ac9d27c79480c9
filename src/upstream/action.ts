/** A figure with the document it stands in, or the word that none gives it. */
export interface Sourced {
  value: number;
  /** Document and date, or "not documented; assumed: …". */
  source: string;
}

/** How a list action pages; names are the provider's own. */
export interface OffsetPaging {
  style: 'offset';
  offset: string;
  limit: string;
  /** The largest page the provider documents: always sent, because its default truncates. */
  size: Sourced;
  /** The smallest page the provider takes: sent by who wants nothing but the total. */
  smallest?: Sourced;
  /** The largest offset the provider takes; what lies behind its page cannot be read. */
  lastOffset?: Sourced;
}
export interface PageNumberPaging {
  style: 'page-number';
  pageNumber: string;
  limit: string;
  size: Sourced;
  smallest?: Sourced;
  /** Where the answer tells the page size that was used: a provider that states no maximum may use a smaller one. */
  usedSize?: string;
  /** Or it may refuse the size with this code; the list is then read in this size. */
  fallback?: { onCode: string; size: Sourced };
}
export interface WholePaging {
  style: 'whole';
}
export type Paging = OffsetPaging | PageNumberPaging | WholePaging;

/** One read operation of a provider: everything the pipeline must know of it, as data. */
export interface Action {
  service: string;
  /** The provider's name of the operation. */
  name: string;
  /** Requests a second; null where the provider sets none. */
  quota: Sourced | null;
  /** Calls under way at once to one target; for providers without a quota. */
  concurrency?: Sourced;
  /** How long an answer may be served again when the caller says nothing, in milliseconds. */
  freshnessMs: Sourced;
  /** How long after that it is still served while it is asked for anew, to a caller who says nothing; not at all if unset. */
  revalidateMs?: Sourced;
  /** The parameters that name the one thing that is asked about, for messages. */
  about?: readonly string[];
  /** Where the rows and their total stand in the answer; absent for answers that are no list. */
  rows?: string;
  /** Where older answers have the same rows; read when the first place holds none. */
  olderRows?: string;
  /** The key that every row has; rows without it are not what the provider documents. */
  rowId?: string;
  /** What older rows have instead. */
  olderRowId?: string;
  total?: string;
  paging?: Paging;
  /** The parameter that takes many ids, and how many. */
  ids?: { parameter: string; max: Sourced };
}

/** Completes a table of actions with the service they belong to and their names. */
export function defineActions<const Name extends string>(
  service: string,
  table: Record<Name, Omit<Action, 'service' | 'name'>>,
): Record<Name, Action> {
  const named = Object.entries(table).map(([name, action]) => [
    name,
    { ...(action as Omit<Action, 'service' | 'name'>), service, name },
  ]);
  return Object.fromEntries(named) as Record<Name, Action>;
}
