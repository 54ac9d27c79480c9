import type { Configuration } from './configuration.js';
import { servicesOf } from './create-targets.js';

/** An account without its credentials. */
interface AccountNames {
  name: string;
  provider: string;
  services: string[];
  regions: string[];
}

/** The accounts as the graph shows them; of some services only, if they are named. */
export function listAccounts({ accounts }: Configuration, only?: readonly string[]): AccountNames[] {
  return accounts.flatMap((configured) => {
    const used = servicesOf(configured, only);
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
