import { FieldResolver, Resolver, Root } from 'type-graphql';
import { parseEndpoint } from '../../src/core/address.js';
import { RealServerBinding } from '../../src/graph/gaap/real-server.js';
import { Host, toHosts } from '../../src/graph/host.js';
import type { Parent } from '../parent.js';

@Resolver(() => RealServerBinding)
export class RealServerBindingResolver {
  @FieldResolver(() => [Host], { description: 'The hosts of downAddresses, each once.' })
  downHosts(@Root() { downAddresses }: Parent<RealServerBinding>): Host[] {
    return toHosts(downAddresses.map((written) => parseEndpoint(written).address));
  }
}
