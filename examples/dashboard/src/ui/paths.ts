/** Where a host is shown. */
export function hostPath(address: string): string {
  return `/hosts/${toPath(address)}`;
}

/** Where a resource is shown. */
export function resourcePath(id: string): string {
  return `/resources/${toPath(id)}`;
}

/** Ids read like addresses: they stand in the path as they are, but for what would end it. */
function toPath(text: string): string {
  return encodeURI(text).replace(/[?#]/g, encodeURIComponent);
}

/** The address or id in a path, which the router has decoded but for what would end it. */
export function fromPath(path: string): string {
  return path.replace(/%3F|%23/gi, decodeURIComponent);
}
