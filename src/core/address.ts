import ipaddr from 'ipaddr.js';
import { BadInputError } from './errors.js';

export type AddressFamily = 'IPV4' | 'IPV6' | 'DOMAIN';

/** An address in its one canonical spelling. */
export interface ParsedAddress {
  /** Dotted IPv4, compressed lower-case IPv6, or a lower-case domain name without a final dot. */
  address: string;
  family: AddressFamily;
  /** Whether it is of a private range (RFC 1918, unique local, carrier NAT, loopback, link-local); null for a domain. */
  isPrivate: boolean | null;
}

/** Ranges that no host on the public internet can be asked at: RFC 1918, 4193, 6598, loopback, link-local. */
const PRIVATE_RANGES: ReadonlySet<string> = new Set([
  'private',
  'uniqueLocal',
  'carrierGradeNat',
  'loopback',
  'linkLocal',
  'unspecified',
]);

const LABEL = /^(?!-)[a-z0-9_-]{1,63}(?<!-)$/;

/** Reads one address without a port; null when it is none (empty, `xx`, `999.1.1.1`). */
export function parseAddress(text: string | null | undefined): ParsedAddress | null {
  const bare = (text ?? '').trim().replace(/^\[(.*)\]$/, '$1');
  const octets = toOctets(bare);
  if (octets) return fromIp(new ipaddr.IPv4(octets));
  if (bare.includes(':') && ipaddr.IPv6.isValid(bare))
    return fromIp(ipaddr.process(bare.replace(/%.*$/, '')));
  return fromDomain(bare.toLowerCase().replace(/\.$/, ''));
}

/** Reads an address given by a caller; what is none is his mistake. */
export function requireAddress(text: string): ParsedAddress {
  const parsed = parseAddress(text);
  if (parsed) return parsed;
  throw new BadInputError(
    `address ${JSON.stringify(text)} is no address: expected IPv4, IPv6 or a domain name without a port, for example 10.20.0.15`,
  );
}

/**
 * Every address in some texts as providers write them: one, or several with commas between, each with a port, in brackets,
 * or bare. Canonical, each once; what is no address is left out.
 */
export function listAddresses(...texts: readonly (string | null | undefined)[]): string[] {
  const parts = texts.flatMap((text) => text?.split(',') ?? []);
  const parsed = parts.map((part) => parseAddress(part) ?? parseAddress(parseEndpoint(part).address));
  return [...new Set(parsed.flatMap((found) => found?.address ?? []))];
}

const DOTTED = /^(?:0|[1-9]\d{0,2})(?:\.(?:0|[1-9]\d{0,2})){3}$/;

/** The bytes of a dotted IPv4 address. Large answers hold tens of thousands: it is read here, and once. */
function toOctets(text: string): number[] | null {
  if (!DOTTED.test(text)) return null;
  const octets = text.split('.').map(Number);
  return octets.every((octet) => octet <= 255) ? octets : null;
}

function fromIp(ip: ipaddr.IPv4 | ipaddr.IPv6): ParsedAddress {
  return {
    address: ip.toString(),
    family: ip.kind() === 'ipv4' ? 'IPV4' : 'IPV6',
    isPrivate: PRIVATE_RANGES.has(ip.range()) || isBenchmarking(ip),
  };
}

/** RFC 2544: clouds use it inside, and hide clients behind it. */
const BENCHMARKING = ipaddr.IPv4.parseCIDR('198.18.0.0/15');

function isBenchmarking(ip: ipaddr.IPv4 | ipaddr.IPv6): boolean {
  return ip.kind() === 'ipv4' && ip.match(BENCHMARKING);
}

/** A name needs a dot, and a last label that is not all digits: `xx` and `999.1.1.1` are no names. */
function fromDomain(name: string): ParsedAddress | null {
  const labels = name.split('.');
  const isDomain =
    name.length <= 253 &&
    labels.length > 1 &&
    labels.every((label) => LABEL.test(label)) &&
    !/^\d+$/.test(labels.at(-1) ?? '');
  return isDomain ? { address: name, family: 'DOMAIN', isPrivate: null } : null;
}

/** An address with the port it was written with. */
export interface Endpoint {
  address: string | null;
  port: number | null;
}

/** Reads `ip:port`, `[v6]:port`, `name:port` or a bare address; the text is kept when it is no address. */
export function parseEndpoint(text: string | null | undefined): Endpoint {
  const trimmed = (text ?? '').trim();
  if (trimmed === '') return { address: null, port: null };
  const colons = trimmed.split(':').length - 1;
  const match = colons === 1 || trimmed.startsWith('[') ? /^(.*):(\d+)$/s.exec(trimmed) : null;
  if (!match) return { address: trimmed.replace(/^\[(.*)\]$/, '$1'), port: null };
  const [, host = '', port = ''] = match;
  return { address: host.replace(/^\[(.*)\]$/, '$1'), port: Number(port) };
}
