import { Field, Int, ObjectType } from 'type-graphql';
import { definePage } from '../page.js';

@ObjectType({
  simpleResolvers: true,
  description:
    'A client that fetches HLS, DASH or the like: its requests in a row, not a connection (upstream: listHttpStreamingSessions).',
})
export class HttpSession {
  /** Tells the rows of a list apart. */
  id!: string;

  @Field(() => String, {
    nullable: true,
    description: "The server's id of the session (upstream: sessionId).",
  })
  sessionId!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The address of the client, as the server writes it (upstream: clientIP).',
  })
  clientAddress!: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How long it has lasted, in seconds (upstream: elapsedTime).',
  })
  elapsedSeconds!: number | null;

  @Field(() => String, {
    nullable: true,
    description:
      'When it began, by the clock and in the time zone of the server, which it does not tell: 2025-11-21T01-04-00 (upstream: startTime).',
  })
  startTime!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The folder on the server that it reads from (upstream: targetFolder).',
  })
  targetFolder!: string | null;

  /** The id of the server it is on. */
  serverId!: string;
}

export const HttpSessionPage = definePage(() => HttpSession, 'HttpSession', 'HTTP sessions');
