import { beforeEach, describe, expect, it } from 'vitest';
import { obtainIndex, type AddressedList } from '../../src/upstream/address-index.js';
import { eachSource } from '../../src/upstream/list.js';
import type { Upstream } from '../../src/upstream/reader.js';
import { scanPlaces } from '../../src/upstream/scan-places.js';
import type { TargetFilter } from '../../src/upstream/target-directory.js';
import type { Target } from '../../src/upstream/target.js';
import { bookSource, createAddressBook, lookIn, type Addressed } from '../helpers/addressed-list.js';
import { FakeClock } from '../helpers/fake-clock.js';
import { createUpstream, openExplained, openReader } from '../helpers/open-reader.js';
import type { ScriptedTarget } from '../helpers/scripted-target.js';

const [A, B] = ['192.0.2.1', '192.0.2.2'] as const;

describe('every row at some places', () => {
  let near: ScriptedTarget;
  let far: ScriptedTarget;
  let clock: FakeClock;
  let upstream: Upstream;

  beforeEach(() => {
    clock = new FakeClock();
    near = Object.assign(createAddressBook({ list: [A, B] }), { region: 'near' });
    far = Object.assign(createAddressBook({ list: 'fail:forbidden' }), { region: 'far' });
    upstream = createUpstream([near, far], { clock });
  });

  const listAt = (targets: readonly Target[]): AddressedList<Addressed> => ({
    ...lookIn(near, []),
    list: { sources: () => eachSource(targets.map((target) => bookSource(target, { Name: 'list' }))) },
  });
  const scan = (where: TargetFilter = {}) =>
    scanPlaces(openReader(upstream), listAt, { ...where, service: 'test' });

  it('are those of all places where none is named, with a gap for each that does not answer', async () => {
    expect(await scan()).toMatchObject({
      rows: [{ address: A }, { address: B }],
      complete: false,
      gaps: [{ region: 'far', code: 'UPSTREAM_FORBIDDEN' }],
      sources: [{ region: 'near', origin: 'LIVE' }],
    });
  });

  it('are asked for at the places alone that are named', async () => {
    expect(await scan({ regions: ['near'] })).toMatchObject({ rows: [{}, {}], complete: true, gaps: [] });
    expect(far.calls).toEqual([]);
    expect(await scan({ regions: ['far'] })).toMatchObject({ rows: [], complete: false, gaps: [{}] });
    expect([near.calls.length, far.calls.length]).toEqual([1, 1]);
  });

  it('come out of the index of all places where it is there, without what is missing elsewhere', async () => {
    await obtainIndex(openReader(upstream), listAt([near, far]));
    await clock.advance(1);
    const found = await scan({ regions: ['near'] });
    expect(found).toMatchObject({ rows: [{ address: A }, { address: B }], complete: true, gaps: [] });
    expect(found.sources).toMatchObject([{ region: 'near', origin: 'CACHE' }]);
    expect(await scan({ regions: ['far'] })).toMatchObject({ rows: [], complete: false, sources: [] });
    expect([near.calls.length, far.calls.length]).toEqual([1, 1]);
    const reader = openExplained(upstream);
    await scanPlaces(reader, listAt, { service: 'test', regions: ['near'] });
    const { calls, totals } = reader.scope.explain.explanation()!;
    expect(calls).toMatchObject([{ region: 'near', origin: 'CACHE' }]);
    expect(totals).toMatchObject({ saved: 1, floor: 1 });
  });

  it('are refused for a place that is not configured', async () => {
    await expect(scan({ regions: ['nowhere'] })).rejects.toThrow(/"nowhere": not configured for test/);
    await expect(scanPlaces(openReader(createUpstream([])), listAt, { service: 'test' })).rejects.toThrow(
      'no account is configured for test',
    );
  });
});
