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

  /** The targets of a service, in the order of the configuration. A name that is not configured is the caller's mistake. */
  of(service: string, { accounts, regions }: TargetFilter = {}): Target[] {
    const all = this.targets.filter((target) => target.service === service);
    requireKnown(
      'accounts',
      accounts,
      all.map((target) => target.account),
      service,
    );
    requireKnown(
      'regions',
      regions,
      all.map((target) => target.region),
      service,
    );
    return all.filter(
      ({ account, region }) => (accounts?.includes(account) ?? true) && (regions?.includes(region) ?? true),
    );
  }

  /** The target that an id points at. Another kind, an unknown account or region is the caller's mistake. */
  ofId(parts: IdParts, service: string, type: string): Target {
    const { account, region } = parts;
    if (parts.service !== service || parts.type !== type) {
      throw new BadInputError(
        `id ${JSON.stringify(toText(parts))} is of type ${parts.type} of ${parts.service}: expected ${type} of ${service}`,
      );
    }
    const ofAccount = this.targets.filter(
      (target) => target.service === service && target.account === account,
    );
    requireKnown(
      'account',
      [account],
      this.of(service).map((target) => target.account),
      service,
    );
    requireKnown(
      'region',
      [region],
      ofAccount.map((target) => target.region),
      service,
    );
    const target = ofAccount.find(
      (candidate) => candidate.region === region && (candidate.owns?.(parts.resource) ?? true),
    );
    if (!target) {
      throw new BadInputError(
        `id ${JSON.stringify(toText(parts))} names a server that is not configured for ${account}`,
      );
    }
    return target;
  }
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
