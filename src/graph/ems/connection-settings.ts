import { Field, Int, ObjectType } from 'type-graphql';
import { MediaCommand } from './enums.js';

@ObjectType({
  simpleResolvers: true,
  description: 'The command that had a media server make a connection, without its secrets.',
})
export class MediaConnectionSettings {
  @Field(() => MediaCommand, { description: 'Which command it was.' })
  command!: MediaCommand;

  @Field(() => Int, {
    nullable: true,
    description: 'The number of the command in the configuration of the server (upstream: configId).',
  })
  configId!: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'The stream it is about, by its name on the server (upstream: localStreamName).',
  })
  localStreamName!: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the server tries again when the connection breaks (upstream: keepAlive).',
  })
  keepAlive!: boolean | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The other side, without its secrets: user, query and fragment are removed, and the last segment of an RTMP path (upstream: uri).',
  })
  uri!: string | null;

  @Field(() => String, { nullable: true, description: 'The address in the URI (upstream: uri).' })
  address!: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The port in the URI; null when it names none (upstream: uri).',
  })
  port!: number | null;
}
