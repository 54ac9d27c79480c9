/** StreamLink's two names, by the first label of its host, and the API version that goes with each. */
export const API_VERSIONS = { mdc: '2020-08-28', mps: '2019-06-12' } as const;

/** The version an endpoint speaks when the configuration names none: only `mps` speaks the newer one. */
export function versionOf(endpoint: string): string {
  const [label] = new URL(endpoint).hostname.split('.', 1);
  return label === 'mps' ? API_VERSIONS.mps : API_VERSIONS.mdc;
}
