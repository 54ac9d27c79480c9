import { FieldResolver, Resolver, Root } from 'type-graphql';
import { Host, toHost } from '../../src/graph/host.js';
import { ClientGroup } from '../../src/graph/mongodb/client-summary.js';
import type { Parent } from '../parent.js';

@Resolver(() => ClientGroup)
export class ClientGroupResolver {
  @FieldResolver(() => Host, {
    nullable: true,
    description: 'The host that is connected; null when its address is not a valid one.',
  })
  host(@Root() { key }: Parent<ClientGroup>): Host | null {
    return toHost(key);
  }
}
