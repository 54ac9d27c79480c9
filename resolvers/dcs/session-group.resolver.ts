import { FieldResolver, Resolver, Root } from 'type-graphql';
import { SessionGroup } from '../../src/graph/dcs/session-summary.js';
import { Host, toHost } from '../../src/graph/host.js';
import type { Parent } from '../parent.js';

@Resolver(() => SessionGroup)
export class SessionGroupResolver {
  @FieldResolver(() => Host, {
    nullable: true,
    description: 'Their host, where they are counted by it; null for those whose host is hidden.',
  })
  host(@Root() { hostAddress }: Parent<SessionGroup>): Host | null {
    return toHost(hostAddress);
  }
}
