import { ArgsType, Field, Int } from 'type-graphql';

/** How many groups a caller gets who says nothing, or null. */
export const DEFAULT_GROUPS = 50;

@ArgsType()
export class GroupArgs {
  @Field(() => Int, {
    nullable: true,
    defaultValue: DEFAULT_GROUPS,
    description: 'How many groups to show, 1 to 1000, the largest. Null means 50.',
  })
  first!: number | null;
}
