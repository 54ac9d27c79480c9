import { describe, expect, it } from 'vitest';
import { toHealth } from '../../../../src/providers/tencentcloud/gaap/to-health.js';

describe('toHealth', () => {
  it.each([
    ['tcpBindStatus', 1, 'HEALTHY'],
    ['tcpBindStatus', 0, 'UNHEALTHY'],
    ['udpBindStatus', 0, 'HEALTHY'],
    ['udpBindStatus', 1, 'UNHEALTHY'],
    ['udpBindStatus', 2, 'UNHEALTHY'],
    ['ruleBindStatus', 1, 'HEALTHY'],
    ['ruleBindStatus', 0, 'UNHEALTHY'],
    ['realServerStatus', 0, 'HEALTHY'],
    ['realServerStatus', 1, 'UNHEALTHY'],
  ] as const)('reads %s %i', (kind, value, health) => {
    expect(toHealth(kind, value, 1)).toBe(health);
  });

  it('does not believe a good status without a check', () => {
    expect(toHealth('tcpBindStatus', 1, 0)).toBe('UNCHECKED');
    expect(toHealth('realServerStatus', 0, 0)).toBe('UNCHECKED');
  });

  it.each([[7], [null], [undefined], ['xx']])('does not guess what %s means', (value) => {
    expect(toHealth('tcpBindStatus', value, 1)).toBe('UNKNOWN');
  });
});
