import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { ErrorCode } from '../core/error-code.js';
import type { GapRecord } from '../core/page.js';
import { Service, toEnumValue } from './provider-enums.js';

@ObjectType({
  simpleResolvers: true,
  description: 'One thing that an answer lacks, and why. An answer without gaps is whole.',
})
@Directive('@shareable')
export class Gap implements GapRecord {
  @Field(() => String, {
    description: 'The account whose part is missing, by its name in the configuration.',
  })
  account!: string;

  /** As ids spell it. */
  service!: string;

  @Field(() => Service, { name: 'service', description: 'The service whose part is missing.' })
  serviceMember(): string {
    return toEnumValue(this.service);
  }

  @Field(() => String, { nullable: true, description: 'The region; global where the service knows none.' })
  region!: string | null;

  @Field(() => String, { nullable: true, description: "The provider's operation that failed." })
  action!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "The provider's id of the resource whose part is missing; null when a list of everything failed.",
  })
  resourceId!: string | null;

  @Field(() => ErrorCode, { description: 'What went wrong.' })
  code!: ErrorCode;

  @Field(() => String, {
    nullable: true,
    description: "The provider's own error code; null when it gave none.",
  })
  upstreamCode!: string | null;

  @Field(() => String, { description: 'What happened, to which resource, and what to do.' })
  message!: string;

  @Field(() => Boolean, { description: 'Whether asking again, unchanged, may succeed.' })
  retryable!: boolean;

  @Field(() => Int, {
    nullable: true,
    description: 'Milliseconds after which to ask again; null when nobody knows.',
  })
  retryAfterMs!: number | null;

  @Field(() => String, {
    nullable: true,
    description: "The provider's id of the failed request, for its support.",
  })
  requestId!: string | null;
}
