/** An account as the graph shows it: names only. */
export interface AccountSummary {
  name: string;
  provider: string;
  services: string[];
  regions: string[];
}

/** The accounts of the configuration, without their credentials. */
export class AccountDirectory {
  private readonly byName: ReadonlyMap<string, AccountSummary>;

  constructor(readonly all: readonly AccountSummary[]) {
    this.byName = new Map(all.map((account) => [account.name, account]));
  }

  get(name: string): AccountSummary | undefined {
    return this.byName.get(name);
  }
}
