import { Directive, Field, ObjectType } from 'type-graphql';
import type { SourceRecord } from '../core/page.js';
import { Origin } from './enums.js';
import { Service, toEnumValue } from './provider-enums.js';
import { DateTime } from './scalars.js';

@ObjectType({
  simpleResolvers: true,
  description: 'One upstream list that a page was read from, and how old it is.',
})
@Directive('@shareable')
export class Source implements Omit<SourceRecord, 'observedAt'> {
  @Field(() => String, { description: 'The account that was asked, by its name in the configuration.' })
  account!: string;

  /** As ids spell it. */
  service!: string;

  @Field(() => Service, { name: 'service', description: 'The service that was asked.' })
  serviceMember(): string {
    return toEnumValue(this.service);
  }

  @Field(() => String, { nullable: true, description: 'The region; global where the service knows none.' })
  region!: string | null;

  @Field(() => String, { description: "The provider's operation that answered." })
  action!: string;

  @Field(() => DateTime, { description: 'When the provider was asked; of several calls, the earliest.' })
  observedAt!: number;

  @Field(() => Origin, { description: 'Whether it was asked for this answer, or before.' })
  origin!: Origin;
}
