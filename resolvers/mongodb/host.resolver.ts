import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import type { Page } from '../../src/core/page.js';
import { Host } from '../../src/graph/host.js';
import { ClientConnection, ClientConnectionPage } from '../../src/graph/mongodb/client-connection.js';
import { MongoInstance, MongoInstancePage } from '../../src/graph/mongodb/mongo-instance.js';
import { PageArgs } from '../../src/graph/page-args.js';
import type { GraphContext } from '../../src/loaders/graph-context.js';
import type { Parent } from '../parent.js';
import { toPageArguments } from '../to-page-arguments.js';

/** What MongoDB knows of a host. */
@Resolver(() => Host)
export class MongodbHostResolver {
  @FieldResolver(() => ClientConnectionPage, {
    nullable: true,
    description:
      "Its connections to MongoDB instances, of all accounts and regions; the cloud's own services too, see internal. Every instance is asked, which answers for all hosts: a call for each, of which the provider allows 5 a second (upstream: DescribeClientConnections). An instance that does not tell its clients is a gap. Null when no account has MongoDB.",
  })
  clientConnections(
    @Root() { address }: Parent<Host>,
    @Args() args: PageArgs,
    @Ctx() { reads }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<ClientConnection> | null> {
    return reads.mongodb.clientConnectionsAt(address, toPageArguments(args, info));
  }

  @FieldResolver(() => MongoInstancePage, {
    nullable: true,
    description:
      'The MongoDB instances that clients reach at this address (upstream: Vip). The list of all instances, 100 a call, which answers for all hosts, or the filter for this one where that is cheaper (upstream: DescribeDBInstances, SearchKey). Null when no account has MongoDB.',
  })
  mongoInstances(
    @Root() { address }: Parent<Host>,
    @Args() args: PageArgs,
    @Arg('includeMembers', () => Boolean, {
      nullable: true,
      defaultValue: false,
      description:
        'Whether also to look at the addresses of their nodes, the public ones too: a call for each instance, of which the provider allows 10 a second (upstream: DescribeDBInstanceNodeProperty).',
    })
    includeMembers: boolean | null,
    @Ctx() { reads }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<MongoInstance> | null> {
    const page = toPageArguments(args, info);
    return includeMembers === true
      ? reads.mongodb.instancesWithMemberAt(address, page)
      : reads.mongodb.instancesAt(address, page);
  }
}
