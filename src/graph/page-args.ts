import { ArgsType, Field, Int } from 'type-graphql';

@ArgsType()
export class PageArgs {
  @Field(() => Int, {
    nullable: true,
    defaultValue: 50,
    description: 'How many to return, 1 to 1000. Null means 50.',
  })
  first!: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'The endCursor of the page before, or the cursor of an edge; null for the first page.',
  })
  after?: string | null;
}

@ArgsType()
export class AccountPageArgs extends PageArgs {
  @Field(() => [String], {
    nullable: true,
    description:
      'Only these accounts, by their names in the configuration; null for all that have the service.',
  })
  accounts?: string[] | null;
}

@ArgsType()
export class RegionPageArgs extends AccountPageArgs {
  @Field(() => [String], {
    nullable: true,
    description: 'Only these regions; null for all that are configured.',
  })
  regions?: string[] | null;
}
