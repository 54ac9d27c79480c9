import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { Instance } from '../instance.js';
import { Node } from '../node.js';
import { definePage } from '../page.js';

@ObjectType({
  implements: [Instance, Node],
  simpleResolvers: true,
  description:
    'An EvoStream Media Server. It stands in the configuration, so finding it costs no call; what is asked of it does.',
})
@Directive('@key(fields: "id")')
export class MediaServer extends Instance {
  declare readonly __typename: 'MediaServer';

  @Field(() => String, {
    nullable: true,
    description: 'Its name in the configuration; resourceId is the same.',
  })
  declare name: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The host of its URL in the configuration: where its API is. The addresses that media comes in at stand in near of its connections.',
  })
  declare address: string | null;

  @Field(() => Int, {
    nullable: true,
    description: "The port of its URL in the configuration: its API's, not that of media.",
  })
  declare port: number | null;
}

export const MediaServerPage = definePage(() => MediaServer, 'MediaServer', 'media servers');
