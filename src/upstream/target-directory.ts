import { BadInputError } from '../core/errors.js';
import type { IdParts } from '../core/id.js';
import type { Target } from './target.js';

/** What of a service to ask: everything, or only some accounts and regions. */
export interface TargetFilter {
  accounts?: readonly string[] | null | undefined;
  regions?: readonly string[] | null | undefined;
}

/** All the places this process can ask. */
export class TargetDirectory {
  constructor(private readonly targets: readonly Target[]) {}

  /** Whether any account has a service. */
  has(service: string): boolean {
    return this.configuredFor(service).length > 0;
  }

  /** The targets of a service, in the order of the configuration; none where no account has it. */
  configuredFor(service: string): Target[] {
    return this.targets.filter((target) => target.service === service);
  }

  /** The same, or only those asked for. A service or a name that is not configured is the caller's mistake. */
  of(service: string, { accounts, regions }: TargetFilter = {}): Target[] {
    const all = this.configuredFor(service);
    // An empty list would say that nobody is there, where nobody was asked.
    if (all.length === 0)
      throw new BadInputError(`no account is configured for ${service}: add one under accounts`);
    requireKnown('accounts', accounts, namesOf('account', all), service);
    requireKnown('regions', regions, namesOf('region', all), service);
    return all.filter(
      ({ account, region }) => (accounts?.includes(account) ?? true) && (regions?.includes(region) ?? true),
    );
  }

  /** The target that an id points at. Another kind, an unknown account, region or server is the caller's mistake. */
  ofId(parts: IdParts, service: string, type: string): Target {
    const target = this.findOfId(parts, service, type);
    if (target) return target;
    throw new BadInputError(
      `id ${JSON.stringify(toText(parts))} names a server that is not configured for ${parts.account}`,
    );
  }

  /** The same; null where the server that an id names does not exist. */
  findOfId(parts: IdParts, service: string, type: string): Target | null {
    const { account, region } = parts;
    if (parts.service !== service || parts.type !== type) {
      throw new BadInputError(
        `id ${JSON.stringify(toText(parts))} is of type ${parts.type} of ${parts.service}: expected ${type} of ${service}`,
      );
    }
    const ofService = this.of(service);
    const ofAccount = ofService.filter((target) => target.account === account);
    requireKnown('account', [account], namesOf('account', ofService), service);
    requireKnown('region', [region], namesOf('region', ofAccount), service);
    const owner = ofAccount.find(
      (target) => target.region === region && (target.owns?.(parts.resource) ?? true),
    );
    return owner ?? null;
  }
}

function namesOf(key: 'account' | 'region', targets: readonly Target[]): string[] {
  return targets.map((target) => target[key]);
}

function toText({ account, service, region, type, resource }: IdParts): string {
  return [account, service, region, type, resource].join(':');
}

function requireKnown(
  what: string,
  names: readonly string[] | null | undefined,
  known: readonly string[],
  service: string,
): void {
  const unknown = (names ?? []).filter((name) => !known.includes(name));
  if (unknown.length === 0) return;
  const choices = [...new Set(known)].join(', ') || 'none';
  throw new BadInputError(
    `${what} ${unknown.map((name) => JSON.stringify(name)).join(', ')}: not configured for ${service}; configured: ${choices}`,
  );
}
