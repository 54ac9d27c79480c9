/** An address as people copy it, `10.20.1.11:6379` or `[2001:db8::15]:80`, without what it was written with. */
export function bareAddress(text: string): string {
  const written = text.trim();
  // A bare IPv6 address has more colons than one, and no port.
  const [, inBrackets, beforePort] = /^(?:\[(.+)\](?::\d+)?|([^:]+):\d+)$/.exec(written) ?? [];
  return inBrackets ?? beforePort ?? written;
}
