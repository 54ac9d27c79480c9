/** The labels that the owner gave. */
export function formatTags(tags: readonly { key: string; value: string | null }[]): string {
  return tags.map(({ key, value }) => (value === null ? key : `${key}: ${value}`)).join(', ');
}
