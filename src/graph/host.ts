import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { parseAddress, requireAddress } from '../core/address.js';
import { HostFamily } from './enums.js';

@ObjectType({
  simpleResolvers: true,
  description: 'An address, wherever it turns up. Two edges to the same address lead to the same host.',
})
@Directive('@key(fields: "address")')
export class Host {
  readonly __typename!: 'Host';

  @Directive('@shareable')
  @Field(() => ID, { description: 'The same as address.' })
  id!: string;

  @Directive('@shareable')
  @Field(() => String, {
    description: 'Dotted IPv4, compressed lower-case IPv6, or a domain name in lower case.',
  })
  address!: string;

  @Directive('@shareable')
  @Field(() => HostFamily, { description: 'What kind of address it is.' })
  family!: HostFamily;

  @Directive('@shareable')
  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether the address is of a private range (RFC 1918, unique local, carrier NAT, loopback, link-local); null for a domain name, which is not resolved.',
  })
  isPrivate!: boolean | null;
}

/** The host of an address as a provider writes it, without a port; null when it is no address. */
export function toHost(address: string | null | undefined): Host | null {
  const parsed = parseAddress(address);
  return parsed && { __typename: 'Host', id: parsed.address, ...parsed };
}

/** The host of an address given by a caller; what is no address is his mistake. */
export function requireHost(address: string): Host {
  const parsed = requireAddress(address);
  return { __typename: 'Host', id: parsed.address, ...parsed };
}

/** The hosts of several addresses, each once; what is no address is left out. */
export function toHosts(addresses: readonly (string | null | undefined)[]): Host[] {
  const hosts = addresses.map(toHost).filter((host) => host !== null);
  return [...new Map(hosts.map((host) => [host.id, host])).values()];
}
