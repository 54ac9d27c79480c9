import { parseAddress, requireAddress, type ParsedAddress } from '../../../core/address.js';
import type { SessionFilter } from '../../../graph/dcs/filters.js';
import type { Session } from '../../../graph/dcs/session.js';
import type { Parameters } from '../../../upstream/target.js';
import { isHidden } from './to-session.js';

/**
 * What of a filter ListClients applies. `addr` looks only at what Redis sees: a client hidden behind 198.19.0.0/16
 * would be lost, and whether any client is hidden nobody says. So a client's own address is not handed on. How `addr`
 * compares an IPv6 address, which comes in brackets, is not documented either.
 */
export function toFilterParameters(filter: SessionFilter): Parameters {
  const wanted = wantedAddress(filter.address);
  const seen = wantedAddress(filter.seenAddress);
  if (seen?.family === 'IPV4') return { addr: seen.address };
  return wanted && isHidden(wanted.address) ? { addr: wanted.address } : {};
}

/** All of a filter: whether `addr` compares whole or by beginning is not documented. */
export function toPredicate(filter: SessionFilter): ((session: Session) => boolean) | undefined {
  const tests = [
    sameAddress(filter.address, ({ address, hostAddress }) => [address, hostAddress]),
    sameAddress(filter.seenAddress, ({ address }) => [address]),
    test(filter.user, (session, user) => session.user === user),
    test(filter.command, ({ lastCommand }, command) => lastCommand?.toLowerCase() === command.toLowerCase()),
    test(filter.database, (session, database) => session.database === database),
    test(filter.minIdleSeconds, ({ idleSeconds }, seconds) => idleSeconds !== null && idleSeconds >= seconds),
  ].filter((each) => each !== null);
  return tests.length === 0 ? undefined : (session) => tests.every((passes) => passes(session));
}

type Test = (session: Session) => boolean;

function test<Value>(
  wanted: Value | null | undefined,
  passes: (session: Session, wanted: Value) => boolean,
): Test | null {
  return wanted === null || wanted === undefined ? null : (session) => passes(session, wanted);
}

function sameAddress(
  wanted: string | null | undefined,
  addressesOf: (session: Session) => (string | null)[],
): Test | null {
  const canonical = wantedAddress(wanted)?.address;
  return test(canonical, (session, address) =>
    addressesOf(session).some((each) => parseAddress(each)?.address === address),
  );
}

function wantedAddress(address: string | null | undefined): ParsedAddress | null {
  return typeof address === 'string' ? requireAddress(address) : null;
}
