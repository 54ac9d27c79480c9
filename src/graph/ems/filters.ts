import { Field, InputType } from 'type-graphql';
import { MediaDirection, MediaTransport } from './enums.js';

@InputType({ description: 'Which media servers. All conditions must hold.' })
export class MediaServerFilter {
  @Field(() => String, {
    nullable: true,
    description: 'Part of the name or address; case does not matter. Applied here.',
  })
  search?: string | null;
}

@InputType({ description: 'Which connections of a media server. All conditions must hold.' })
export class MediaConnectionFilter {
  @Field(() => String, {
    nullable: true,
    description: 'Exactly this IP address at either end, in any spelling. Applied here.',
  })
  address?: string | null;

  @Field(() => [MediaTransport], {
    nullable: true,
    description: 'Only these transports; NONE needs includeNonNetwork. Applied here.',
  })
  transports?: MediaTransport[] | null;

  @Field(() => [MediaDirection], { nullable: true, description: 'Only these directions. Applied here.' })
  directions?: MediaDirection[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'Only connections that carry a stream of exactly this name. Applied here.',
  })
  streamName?: string | null;
}

@InputType({ description: 'Which streams of a media server. All conditions must hold.' })
export class MediaStreamFilter {
  @Field(() => String, { nullable: true, description: 'Exactly this name. Applied here.' })
  name?: string | null;

  @Field(() => [MediaDirection], { nullable: true, description: 'Only these directions. Applied here.' })
  directions?: MediaDirection[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'Part of the name, or of an address at either end; case does not matter. Applied here.',
  })
  search?: string | null;
}
