/** A media URL without what is secret in it. */
export interface PublicUrl {
  /** Scheme, host, port and path. */
  url: string;
  /** The host, without the brackets of IPv6. */
  address: string;
  /** Null when the URL names none. */
  port: number | null;
}

/**
 * Leaves out what stands in media URLs and must not be shown: user and password, query and fragment, and the last
 * segment of an RTMP path, which is the stream key. Null when it is no URL with a host.
 */
export function toPublicUrl(text: string | null): PublicUrl | null {
  if (text === null || !URL.canParse(text)) return null;
  const { protocol, host, hostname, port, pathname } = new URL(text);
  if (host === '') return null;
  const path = protocol.startsWith('rtmp') ? withoutLastSegment(pathname) : pathname;
  return {
    url: `${protocol}//${host}${path}`,
    address: hostname.replace(/^\[(.*)\]$/, '$1'),
    port: port === '' ? null : Number(port),
  };
}

function withoutLastSegment(path: string): string {
  return path.replace(/\/+$/, '').replace(/\/[^/]*$/, '');
}
