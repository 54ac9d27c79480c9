import { FieldResolver, Resolver, Root } from 'type-graphql';
import { Host, toHost } from '../../src/graph/host.js';
import { CurrentOperation } from '../../src/graph/mongodb/current-operation.js';
import type { Parent } from '../parent.js';

@Resolver(() => CurrentOperation)
export class CurrentOperationResolver {
  @FieldResolver(() => Host, {
    nullable: true,
    description: 'The host of the node it runs on; null when there is no valid address.',
  })
  host(@Root() { address }: Parent<CurrentOperation>): Host | null {
    return toHost(address);
  }

  @FieldResolver(() => Host, {
    nullable: true,
    description: 'The host that asked for it; null when the details do not tell it.',
  })
  client(@Root() { clientAddress }: Parent<CurrentOperation>): Host | null {
    return toHost(clientAddress);
  }
}
