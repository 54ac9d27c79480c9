import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Account } from '../src/graph/account.js';
import { Host, toHost } from '../src/graph/host.js';
import { Instance } from '../src/graph/instance.js';
import type { GraphContext } from '../src/loaders/graph-context.js';
import { toAccount } from './core/account.resolver.js';
import type { Parent } from './parent.js';

/** What all instances have in common, whichever service they are of. */
@Resolver(() => Instance)
export class InstanceResolver {
  @FieldResolver(() => Account, { description: 'The account it was found with.' })
  account(@Root() { accountName }: Parent<Instance>, @Ctx() { accounts }: GraphContext): Account {
    const known = accounts.get(accountName);
    return toAccount(known ?? { name: accountName, provider: '', services: [], regions: [] });
  }

  @FieldResolver(() => Host, {
    nullable: true,
    description: 'The host at its address; null when there is no valid address.',
  })
  host(@Root() { address }: Parent<Instance>): Host | null {
    return toHost(address);
  }
}
