import { Ctx, Query, Resolver } from 'type-graphql';
import { Account } from '../../src/graph/account.js';
import type { AccountSummary } from '../../src/loaders/account-directory.js';
import type { GraphContext } from '../../src/loaders/graph-context.js';
import { toEnumValue } from '../../src/graph/provider-enums.js';

@Resolver(() => Account)
export class AccountResolver {
  @Query(() => [Account], {
    description: 'The accounts of the configuration; their credentials are not shown.',
  })
  accounts(@Ctx() { accounts }: GraphContext): Account[] {
    return accounts.all.map(toAccount);
  }
}

/** An account as the graph spells it. */
export function toAccount({ name, provider, services, regions }: AccountSummary): Account {
  return { name, provider: toEnumValue(provider), services: services.map(toEnumValue), regions };
}
