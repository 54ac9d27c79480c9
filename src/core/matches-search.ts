/** Whether a text stands in one of some values, in any case; no text stands in everything. */
export function matchesSearch(
  search: string | null | undefined,
  values: readonly (string | number | null)[],
): boolean {
  if (search === null || search === undefined || search === '') return true;
  const wanted = search.toLowerCase();
  return values.some((value) => value !== null && String(value).toLowerCase().includes(wanted));
}
