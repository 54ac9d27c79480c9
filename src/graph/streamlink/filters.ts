import { Field, InputType } from 'type-graphql';
import { FlowState } from './enums.js';

@InputType({ description: 'Which flows. All conditions must hold; the provider applies none of them.' })
export class FlowFilter {
  @Field(() => [FlowState], { nullable: true, description: 'Only these states. Applied here.' })
  state?: FlowState[] | null;

  @Field(() => String, {
    nullable: true,
    description:
      "Part of the flow's name, id or event, or of the name, id or an address of one of its inputs and outputs; case does not matter. Applied here.",
  })
  search?: string | null;
}
