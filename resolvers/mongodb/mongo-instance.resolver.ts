import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import type { Page } from '../../src/core/page.js';
import { ClientConnection, ClientConnectionPage } from '../../src/graph/mongodb/client-connection.js';
import { ClientSummary } from '../../src/graph/mongodb/client-summary.js';
import { CurrentOperation, CurrentOperationPage } from '../../src/graph/mongodb/current-operation.js';
import {
  ClientConnectionFilter,
  CurrentOperationFilter,
  MongoInstanceFilter,
} from '../../src/graph/mongodb/filters.js';
import { MongoInstance, MongoInstancePage } from '../../src/graph/mongodb/mongo-instance.js';
import { MongoNode } from '../../src/graph/mongodb/mongo-node.js';
import { DEFAULT_GROUPS, GroupArgs } from '../../src/graph/group-args.js';
import { PageArgs, RegionPageArgs } from '../../src/graph/page-args.js';
import type { GraphContext } from '../../src/loaders/graph-context.js';
import type { Parent } from '../parent.js';
import { toPageArguments } from '../to-page-arguments.js';

@Resolver(() => MongoInstance)
export class MongoInstanceResolver {
  @Query(() => MongoInstancePage, {
    nullable: true,
    description:
      'MongoDB instances of all accounts and regions, in each region the oldest first (upstream: DescribeDBInstances).',
  })
  mongoInstances(
    @Args() args: RegionPageArgs,
    @Arg('filter', () => MongoInstanceFilter, {
      nullable: true,
      description: 'Which instances; null for all.',
    })
    filter: MongoInstanceFilter | null,
    @Ctx() { reads }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<MongoInstance>> {
    const { accounts, regions } = args;
    return reads.mongodb.instances({ accounts, regions, filter }, toPageArguments(args, info));
  }

  @Query(() => MongoInstance, {
    nullable: true,
    description: 'A MongoDB instance by its id; null when it does not exist.',
  })
  mongoInstance(
    @Arg('id', () => ID, { description: 'Its id, e.g. prod:mongodb:ap-guangzhou:instance:cmgo-p8vnipr5.' })
    id: string,
    @Ctx() { reads }: GraphContext,
  ): Promise<MongoInstance | null> {
    return reads.mongodb.instance(id);
  }

  @FieldResolver(() => [MongoNode], {
    nullable: true,
    description:
      'Its nodes: the members of its replica sets, then its routers. One call; null when it failed (upstream: DescribeDBInstanceNodeProperty).',
  })
  members(@Root() { id }: Parent<MongoInstance>, @Ctx() { reads }: GraphContext): Promise<MongoNode[]> {
    return reads.mongodb.members(id);
  }

  @FieldResolver(() => ClientConnectionPage, {
    nullable: true,
    description:
      "Who is connected, by address; the cloud's own services too, unless the filter says internal: false. A call for each 1,000 clients, of which the provider allows 5 a second (upstream: DescribeClientConnections).",
  })
  clientConnections(
    @Root() { id }: Parent<MongoInstance>,
    @Args() args: PageArgs,
    @Arg('filter', () => ClientConnectionFilter, {
      nullable: true,
      description: 'Which clients; null for all.',
    })
    filter: ClientConnectionFilter | null,
    @Ctx() { reads }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<ClientConnection>> {
    return reads.mongodb.clientConnections(id, filter, toPageArguments(args, info));
  }

  @FieldResolver(() => ClientSummary, {
    nullable: true,
    description:
      'Who is connected, counted by host; what clientConnections costs, and nothing beside it (upstream: DescribeClientConnections).',
  })
  clientSummary(
    @Root() { id }: Parent<MongoInstance>,
    @Args() { first }: GroupArgs,
    @Ctx() { reads }: GraphContext,
  ): Promise<ClientSummary> {
    return reads.mongodb.clientSummary(id, first ?? DEFAULT_GROUPS);
  }

  @FieldResolver(() => CurrentOperationPage, {
    nullable: true,
    description:
      'What runs on it at the moment, the longest running first. A call for each 100 operations; of more than 10,100 the rest is a gap (upstream: DescribeCurrentOp).',
  })
  currentOperations(
    @Root() { id }: Parent<MongoInstance>,
    @Args() args: PageArgs,
    @Arg('filter', () => CurrentOperationFilter, {
      nullable: true,
      description: 'Which operations; null for all.',
    })
    filter: CurrentOperationFilter | null,
    @Ctx() { reads }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<CurrentOperation>> {
    return reads.mongodb.currentOperations(id, filter, toPageArguments(args, info));
  }
}
