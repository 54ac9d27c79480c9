import { registerEnumType } from 'type-graphql';
import { ErrorCode } from '../core/error-code.js';

/** Where a resource is in its life, whatever words its provider has for it. */
export const ResourceStatus = {
  RUNNING: 'RUNNING',
  PENDING: 'PENDING',
  STOPPED: 'STOPPED',
  ISOLATED: 'ISOLATED',
  FAULTY: 'FAULTY',
  UNKNOWN: 'UNKNOWN',
} as const;
export type ResourceStatus = keyof typeof ResourceStatus;

/** One reading of health for the many that providers have. */
export const Health = {
  HEALTHY: 'HEALTHY',
  UNHEALTHY: 'UNHEALTHY',
  UNCHECKED: 'UNCHECKED',
  UNKNOWN: 'UNKNOWN',
} as const;
export type Health = keyof typeof Health;

/** Where an answer came from. */
export const Origin = { LIVE: 'LIVE', CACHE: 'CACHE', STALE: 'STALE' } as const;
export type Origin = keyof typeof Origin;

/** What kind of address a host has. */
export const HostFamily = { IPV4: 'IPV4', IPV6: 'IPV6', DOMAIN: 'DOMAIN' } as const;
export type HostFamily = keyof typeof HostFamily;

/** The direction of an order. */
export const SortDirection = { ASC: 'ASC', DESC: 'DESC' } as const;
export type SortDirection = keyof typeof SortDirection;

registerEnumType(ResourceStatus, {
  name: 'ResourceStatus',
  description: "Where a resource is in its life. The provider's own word stands beside it in statusDetail.",
  valuesConfig: {
    RUNNING: { description: 'It serves.' },
    PENDING: { description: 'It is being created, changed or moved; it may or may not serve.' },
    STOPPED: { description: 'It was closed, or is being deleted.' },
    ISOLATED: { description: 'It was taken out of service by the provider, usually for payment.' },
    FAULTY: { description: 'It failed.' },
    UNKNOWN: { description: 'The provider says nothing, or a word that is not documented.' },
  },
});
registerEnumType(Health, {
  name: 'Health',
  description:
    'Whether what stands behind something answers. Upstream readings with clashing polarity become this one.',
  valuesConfig: {
    HEALTHY: { description: 'The check is on, and passes.' },
    UNHEALTHY: { description: 'The check is on, and fails.' },
    UNCHECKED: { description: 'No check is made: the provider would say healthy whatever happens.' },
    UNKNOWN: { description: 'The provider says nothing, or something that is not documented.' },
  },
});
registerEnumType(Origin, {
  name: 'Origin',
  description: 'Where an answer came from.',
  valuesConfig: {
    LIVE: { description: 'The provider was asked for this answer.' },
    CACHE: { description: 'It was asked before, recently enough.' },
    STALE: {
      description: 'It was asked before, longer ago than usual; served because the caller allowed it.',
    },
  },
});
registerEnumType(HostFamily, {
  name: 'HostFamily',
  description: 'What kind of address a host has.',
  valuesConfig: {
    IPV4: { description: 'An IPv4 address.' },
    IPV6: { description: 'An IPv6 address.' },
    DOMAIN: { description: 'A domain name; it is matched by name, never resolved.' },
  },
});
registerEnumType(SortDirection, {
  name: 'SortDirection',
  description: 'The direction of an order.',
  valuesConfig: { ASC: { description: 'Smallest first.' }, DESC: { description: 'Largest first.' } },
});
registerEnumType(ErrorCode, {
  name: 'ErrorCode',
  description: 'What went wrong: the code of a gap, and extensions.code of an error.',
  valuesConfig: {
    UPSTREAM_THROTTLED: { description: 'The provider refused for its rate limit, again and again.' },
    UPSTREAM_TIMEOUT: { description: 'The provider did not answer in time.' },
    UPSTREAM_UNAVAILABLE: { description: 'The provider could not be reached, or failed inside.' },
    UPSTREAM_UNAUTHENTICATED: { description: 'The credentials of the account were refused.' },
    UPSTREAM_FORBIDDEN: { description: 'The account is not allowed to read this.' },
    UPSTREAM_UNSUPPORTED: {
      description: 'The provider does not offer this for this resource, version or region.',
    },
    UPSTREAM_INVALID_REQUEST: {
      description: 'The provider refused the request, or does not know the resource.',
    },
    UPSTREAM_BAD_RESPONSE: {
      description: 'The answer could not be read, or was not what the provider documents.',
    },
    NOT_CACHED: { description: 'What was asked for from the cache, or by a cursor, is no longer held.' },
    DEADLINE_EXCEEDED: { description: "The operation's time was over before this was answered." },
    BAD_USER_INPUT: { description: 'An argument cannot be served as it stands.' },
  },
});
