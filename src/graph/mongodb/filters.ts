import { Field, InputType, Int } from 'type-graphql';
import { ResourceStatus } from '../enums.js';
import { MongoClusterType, MongoOperationKind, MongoOperationState } from './enums.js';

@InputType({ description: 'A label that an instance must have.' })
export class MongoTagFilter {
  @Field(() => String, { description: 'The name of the label.' })
  key!: string;

  @Field(() => String, { description: 'Its value.' })
  value!: string;
}

@InputType({ description: 'Which MongoDB instances. All conditions must hold.' })
export class MongoInstanceFilter {
  @Field(() => String, {
    nullable: true,
    description:
      "An instance's id, name or private address. Applied by the provider (SearchKey), which does not say whether a part is enough.",
  })
  search?: string | null;

  @Field(() => [ResourceStatus], {
    nullable: true,
    description:
      'Only these statuses. Applied by the provider when they are of RUNNING, PENDING and ISOLATED, else here.',
  })
  status?: ResourceStatus[] | null;

  @Field(() => MongoClusterType, {
    nullable: true,
    description: 'Only instances built like this. Applied by the provider.',
  })
  clusterType?: MongoClusterType | null;

  @Field(() => [MongoTagFilter], {
    nullable: true,
    description: 'Only instances with these labels. Applied by the provider.',
  })
  tags?: MongoTagFilter[] | null;
}

@InputType({ description: 'Which clients of an instance. All conditions must hold. Applied here.' })
export class ClientConnectionFilter {
  @Field(() => String, {
    nullable: true,
    description: 'Exactly this address, in any spelling. It may come twice, internal and not. Applied here.',
  })
  ip?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      "False: only customers' clients; true: only the cloud's own services; null: both. Applied here.",
  })
  internal?: boolean | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Only clients with at least this many connections. Applied here.',
  })
  minCount?: number | null;
}

@InputType({ description: 'Which running operations. All conditions must hold. Applied by the provider.' })
export class CurrentOperationFilter {
  @Field(() => String, {
    nullable: true,
    description: 'Exactly this namespace, database.collection. Applied by the provider.',
  })
  namespace?: string | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Only operations that have run for this many milliseconds, 0 to 3,600,000. Applied by the provider.',
  })
  minRunningMs?: number | null;

  @Field(() => MongoOperationKind, {
    nullable: true,
    description: 'Only operations of this kind. Applied by the provider.',
  })
  kind?: MongoOperationKind | null;

  @Field(() => String, {
    nullable: true,
    description: 'Only operations on this replica set, by its name. Applied by the provider.',
  })
  replicaSet?: string | null;

  @Field(() => MongoOperationState, {
    nullable: true,
    description: 'Only operations on nodes of this role. Applied by the provider.',
  })
  state?: MongoOperationState | null;
}
