/** One question of the corpus. */
export interface Operation {
  name: string;
  source: string;
  variables: Record<string, unknown>;
}
