import { Arg, Query, Resolver } from 'type-graphql';
import { BadInputError } from '../../src/core/errors.js';
import { Host, toHost } from '../../src/graph/host.js';

@Resolver(() => Host)
export class HostResolver {
  @Query(() => Host, {
    nullable: true,
    description: 'The host at an address; whether anything knows it shows in its fields.',
  })
  host(
    @Arg('address', () => String, {
      description: 'An IPv4 or IPv6 address in any spelling, or a domain name; no port.',
    })
    address: string,
  ): Host {
    return requireHost(address);
  }

  @Query(() => [Host], { description: 'Several hosts, in the order asked.' })
  hosts(
    @Arg('addresses', () => [String], {
      description: 'IPv4 or IPv6 addresses in any spelling, or domain names; no ports.',
    })
    addresses: string[],
  ): Host[] {
    return addresses.map(requireHost);
  }
}

function requireHost(address: string): Host {
  const host = toHost(address);
  if (host) return host;
  throw new BadInputError(
    `address ${JSON.stringify(address)} is no address: expected IPv4, IPv6 or a domain name without a port, for example 10.20.0.15`,
  );
}
