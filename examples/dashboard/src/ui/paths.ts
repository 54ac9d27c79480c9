/** Where a host is shown. */
export function hostPath(address: string): string {
  return `/hosts/${encodeURIComponent(address)}`;
}

/** Where a resource is shown. */
export function resourcePath(id: string): string {
  return `/resources/${encodeURIComponent(id)}`;
}
