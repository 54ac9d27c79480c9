import { ArgsType, Field, Int } from 'type-graphql';

/** How many hosts a caller gets who says nothing, or null. */
export const DEFAULT_TOP = 10;

@ArgsType()
export class TopArgs {
  @Field(() => Int, {
    nullable: true,
    defaultValue: DEFAULT_TOP,
    description: 'How many hosts to show, 1 to 1000. Null means 10.',
  })
  first!: number | null;

  @Field(() => [String], {
    nullable: true,
    description:
      'Only these accounts, by their names in the configuration; null for all that have the service.',
  })
  accounts?: string[] | null;
}

@ArgsType()
export class RegionTopArgs extends TopArgs {
  @Field(() => [String], {
    nullable: true,
    description: 'Only these regions; null for all that are configured.',
  })
  regions?: string[] | null;
}
