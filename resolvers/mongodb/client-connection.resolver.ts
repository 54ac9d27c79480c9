import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { Host, toHost } from '../../src/graph/host.js';
import { ClientConnection } from '../../src/graph/mongodb/client-connection.js';
import { MongoInstance } from '../../src/graph/mongodb/mongo-instance.js';
import type { GraphContext } from '../../src/loaders/graph-context.js';
import type { Parent } from '../parent.js';
import { selectsOnly } from '../selection.js';

@Resolver(() => ClientConnection)
export class ClientConnectionResolver {
  @FieldResolver(() => Host, {
    nullable: true,
    description: 'The host that is connected; null when its address is not a valid one.',
  })
  host(@Root() { ip }: Parent<ClientConnection>): Host | null {
    return toHost(ip);
  }

  @FieldResolver(() => MongoInstance, {
    description: 'The instance it is connected to. Below that instance it costs no call.',
  })
  instance(
    @Root() client: Parent<ClientConnection>,
    @Ctx() { reads }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<MongoInstance> {
    return selectsOnly(info, ['id'])
      ? Promise.resolve({ __typename: 'MongoInstance', id: client.instanceId } as MongoInstance)
      : reads.mongodb.instanceOf(client);
  }
}
