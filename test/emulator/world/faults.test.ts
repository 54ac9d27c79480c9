import { describe, expect, it } from 'vitest';
import { createFaults } from '../../../src/emulator/world/faults.js';

const call = { service: 'gaap', action: 'DescribeProxies', resource: null };

describe('faults', () => {
  it('strike the service, action and resource they name', () => {
    const faults = createFaults();
    faults.add({ service: 'gaap', action: 'DescribeRules', resource: 'abc', kind: 'hang' });
    const strikes = [
      { service: 'gaap', action: 'DescribeRules', resource: 'listener-abc' },
      { service: 'gaap', action: 'DescribeRules', resource: 'listener-x' },
      { service: 'gaap', action: 'DescribeRules', resource: null },
      { service: 'gaap', action: 'DescribeProxies', resource: 'listener-abc' },
      { service: 'dcs', action: 'DescribeRules', resource: 'listener-abc' },
    ].map((target) => faults.take(target).length);
    expect(strikes).toEqual([1, 0, 0, 0, 0]);
  });

  it('are used up where they are counted', () => {
    const faults = createFaults();
    faults.add({ service: 'gaap', times: 2, kind: 'reset' });
    expect([1, 2, 3].map(() => faults.take(call).length)).toEqual([1, 1, 0]);
  });

  it('strike one after the other, a latency along with any', () => {
    const faults = createFaults();
    faults.add({ service: 'gaap', times: 1, kind: 'reset' });
    faults.add({ service: 'gaap', kind: 'latency', ms: 5 });
    faults.add({ service: 'gaap', times: 1, kind: 'hang' });
    const kinds = [1, 2, 3].map(() => faults.take(call).map(({ kind }) => kind));
    expect(kinds).toEqual([['reset', 'latency'], ['latency', 'hang'], ['latency']]);
  });

  it('last until cleared, all or one service at a time', () => {
    const faults = createFaults();
    faults.add({ service: 'gaap', kind: 'reset' });
    faults.add({ service: 'dcs', kind: 'reset' });
    faults.clear('gaap');
    expect(faults.take(call)).toEqual([]);
    expect(faults.take({ ...call, service: 'dcs' })).toHaveLength(1);
    faults.clear();
    expect(faults.take({ ...call, service: 'dcs' })).toEqual([]);
  });

  it('hold for a door only when they last and name no action', () => {
    const faults = createFaults();
    faults.add({ service: 'ems', kind: 'gone', times: 1 });
    faults.add({ service: 'ems', kind: 'refused', action: 'listStreams' });
    expect([faults.holds('gone', 'ems', 'tokyo-1'), faults.holds('refused', 'ems', 'tokyo-1')]).toEqual([
      false,
      false,
    ]);
    faults.add({ service: 'ems', kind: 'gone', resource: 'tokyo' });
    expect([faults.holds('gone', 'ems', 'tokyo-1'), faults.holds('gone', 'ems', 'osaka-1')]).toEqual([
      true,
      false,
    ]);
  });
});
