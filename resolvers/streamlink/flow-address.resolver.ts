import { FieldResolver, Resolver, Root } from 'type-graphql';
import { Host, toHost } from '../../src/graph/host.js';
import { FlowAddress } from '../../src/graph/streamlink/flow-address.js';
import type { Parent } from '../parent.js';

@Resolver(() => FlowAddress)
export class FlowAddressResolver {
  @FieldResolver(() => Host, {
    nullable: true,
    description: 'The host at the address; null when there is no valid address.',
  })
  host(@Root() { address }: Parent<FlowAddress>): Host | null {
    return toHost(address);
  }
}
