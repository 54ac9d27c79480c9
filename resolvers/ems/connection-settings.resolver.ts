import { FieldResolver, Resolver, Root } from 'type-graphql';
import { MediaConnectionSettings } from '../../src/graph/ems/connection-settings.js';
import { Host, toHost } from '../../src/graph/host.js';
import type { Parent } from '../parent.js';

@Resolver(() => MediaConnectionSettings)
export class ConnectionSettingsResolver {
  @FieldResolver(() => Host, {
    nullable: true,
    description: 'The host in the URI; a domain name is a host of its own, not resolved.',
  })
  host(@Root() { address }: Parent<MediaConnectionSettings>): Host | null {
    return toHost(address);
  }
}
