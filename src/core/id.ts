import { BadInputError } from './errors.js';

/** An id taken apart: `account:service:region:type:resource`. */
export interface IdParts {
  account: string;
  service: string;
  /** A region of the provider, or `global` where a service is asked once per account. */
  region: string;
  /** The kind of resource in kebab case, e.g. `tcp-listener`. */
  type: string;
  /** The provider's id, or a path of several; it may hold anything, colons too. */
  resource: string;
}

/** The region part of ids whose service knows no regions. */
export const GLOBAL_REGION = 'global';

/** Puts an id together. */
export function formatId({ account, service, region, type, resource }: IdParts): string {
  return `${account}:${service}:${region}:${type}:${resource}`;
}

/** Takes an id apart; null when it does not have five parts. */
export function parseId(id: string): IdParts | null {
  const match = /^([^:]+):([^:]+):([^:]+):([^:]+):(.+)$/s.exec(id);
  if (!match) return null;
  const [, account = '', service = '', region = '', type = '', resource = ''] = match;
  return { account, service, region, type, resource };
}

/** Takes apart an id given by a caller; a malformed one is his mistake. */
export function requireId(id: string): IdParts {
  const parts = parseId(id);
  if (parts) return parts;
  throw new BadInputError(
    `id ${JSON.stringify(id)} is malformed: expected account:service:region:type:resource, for example prod:gaap:global:proxy:link-hwera8lq`,
  );
}
