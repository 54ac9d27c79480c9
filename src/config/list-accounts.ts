import type { Configuration } from './configuration.js';
import { servicesOf } from './create-targets.js';

/** An account without its credentials. */
interface AccountNames {
  name: string;
  provider: string;
  services: string[];
  regions: string[];
}

/** The accounts as the graph shows them: all of them, whichever services this process asks. */
export function listAccounts({ accounts }: Configuration): AccountNames[] {
  return accounts.flatMap((configured) => {
    const used = servicesOf(configured);
    const [first] = used;
    if (!first) return [];
    const { account } = configured;
    return [
      {
        name: account.name,
        provider: account.provider,
        services: used.map(({ name }) => name),
        regions: first.provider.regionsOf(account),
      },
    ];
  });
}
