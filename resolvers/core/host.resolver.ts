import { Arg, Query, Resolver } from 'type-graphql';
import { Host, requireHost } from '../../src/graph/host.js';

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

  @Query(() => [Host], {
    nullable: 'items',
    description: 'Several hosts, in the order asked; null and an error for what is no address.',
  })
  hosts(
    @Arg('addresses', () => [String], {
      description: 'IPv4 or IPv6 addresses in any spelling, or domain names; no ports.',
    })
    addresses: string[],
  ): Promise<Host>[] {
    return addresses.map((address) => Promise.resolve(address).then(requireHost));
  }
}
