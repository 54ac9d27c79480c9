import { Field, ObjectType } from 'type-graphql';
import type { GapRecord, SourceRecord } from '../core/page.js';
import { Gap } from './gap.js';
import { Source } from './source.js';

/** How whole something is that was counted over many lists, and what it rests on. */
@ObjectType({ simpleResolvers: true, description: 'What was counted over many lists.' })
export abstract class Summary {
  @Field(() => Boolean, {
    description:
      'Whether everything that counts answered; false: the numbers are those of what did, and the truth is no less.',
  })
  complete!: boolean;

  @Field(() => [Gap], { description: 'What is missing, one by one.' })
  gaps!: GapRecord[];

  @Field(() => [Source], { description: 'What was asked, and how old its answers are.' })
  sources!: SourceRecord[];
}
