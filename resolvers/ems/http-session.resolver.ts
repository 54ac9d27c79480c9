import { FieldResolver, Resolver, Root } from 'type-graphql';
import { HttpSession } from '../../src/graph/ems/http-session.js';
import { Host, toHost } from '../../src/graph/host.js';
import type { Parent } from '../parent.js';

@Resolver(() => HttpSession)
export class HttpSessionResolver {
  @FieldResolver(() => Host, {
    nullable: true,
    description: 'The host of the client; null when there is no valid address.',
  })
  client(@Root() { clientAddress }: Parent<HttpSession>): Host | null {
    return toHost(clientAddress);
  }
}
