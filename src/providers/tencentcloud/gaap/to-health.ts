import { boolean, integer } from '../../../core/lenient.js';
import type { Health } from '../../../graph/enums.js';

/**
 * The clashing readings of GAAP, from the field tables of API 2018-05-29: which number is good depends on where it
 * stands. With its health check off the provider always answers the good one, so it says nothing.
 */
const GOOD_AND_BAD = {
  /** TCPListener.BindStatus: 0 abnormal, 1 normal. */
  tcpBindStatus: { good: 1, bad: [0] },
  /** UDPListener.BindStatus: 0 normal, 1 address abnormal, 2 name resolution abnormal. */
  udpBindStatus: { good: 0, bad: [1, 2] },
  /** RuleInfo.BindStatus: 0 abnormal, 1 normal. */
  ruleBindStatus: { good: 1, bad: [0] },
  /** BindRealServer.RealServerStatus: 0 normal, 1 abnormal. */
  realServerStatus: { good: 0, bad: [1] },
} as const satisfies Record<string, { good: number; bad: readonly number[] }>;

/** Makes one reading of health of a number, what kind of number it is, and whether a check is made (0 or 1). */
export function toHealth(kind: keyof typeof GOOD_AND_BAD, value: unknown, healthCheck: unknown): Health {
  if (boolean(healthCheck) === false) return 'UNCHECKED';
  const status = integer(value);
  const { good, bad } = GOOD_AND_BAD[kind];
  if (status === good) return 'HEALTHY';
  return status !== null && (bad as readonly number[]).includes(status) ? 'UNHEALTHY' : 'UNKNOWN';
}
