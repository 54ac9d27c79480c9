import { ArgsType, Field } from 'type-graphql';
import { SessionFilter, SessionOrder } from '../../src/graph/dcs/filters.js';
import { PageArgs } from '../../src/graph/page-args.js';

/** The arguments of every list of sessions. */
@ArgsType()
export class SessionArgs extends PageArgs {
  @Field(() => SessionFilter, { nullable: true, description: 'Which sessions; null for all.' })
  filter?: SessionFilter | null;

  @Field(() => SessionOrder, {
    nullable: true,
    description:
      "In which order; null for the provider's own, node by node. An order asks every node before the first session is known.",
  })
  orderBy?: SessionOrder | null;
}
