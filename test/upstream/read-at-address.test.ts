import { describe, expect, it } from 'vitest';
import { readAtAddress, type AddressLookup } from '../../src/upstream/read-at-address.js';
import type { Reader } from '../../src/upstream/reader.js';
import { ALL, createAddressBook, filterOf, lookIn, type Addressed } from '../helpers/addressed-list.js';
import { FakeClock } from '../helpers/fake-clock.js';
import { createUpstream, openReader, type OperationOptions } from '../helpers/open-reader.js';
import type { ScriptedTarget } from '../helpers/scripted-target.js';

const [A, B, C] = ['192.0.2.1', '192.0.2.2', '192.0.2.3'] as const;

async function idsAt(reader: Reader, lookup: AddressLookup<Addressed>, address: string): Promise<string[]> {
  const page = await readAtAddress(reader, lookup, { address, page: ALL });
  return page!.nodes.map(({ id }) => id);
}

/** The addresses that were filtered for; undefined for a page of the whole list. */
function askedFor(target: ScriptedTarget): unknown[] {
  return target.calls.map(({ parameters }) => parameters.Address);
}

describe('rows at an address', () => {
  it('are those of all sources, in pages, with how many there are', async () => {
    const target = createAddressBook({ x: [A, B, A], y: [A], z: [C] });
    const reader = openReader(createUpstream([target]));
    const lookup = lookIn(target, ['x', 'y', 'z']);
    const first = await readAtAddress(reader, lookup, {
      address: A,
      page: { first: 2, after: null, wantsTotal: true },
    });
    expect(first).toMatchObject({ complete: true, totalCount: 3, pageInfo: { hasNextPage: true } });
    const after = first!.pageInfo.endCursor;
    const second = await readAtAddress(reader, lookup, { address: A, page: { ...ALL, after } });
    expect([...first!.nodes, ...second!.nodes].map(({ id }) => id)).toEqual(['x0', 'x2', 'y0']);
    expect(second!.pageInfo.hasNextPage).toBe(false);
  });

  it('are none where nobody has it, and the answer is whole and says what was asked', async () => {
    const target = createAddressBook({ x: [A] });
    const reader = openReader(createUpstream([target]));
    const page = await readAtAddress(reader, lookIn(target, ['x']), { address: B, page: ALL });
    expect(page).toMatchObject({ nodes: [], complete: true, gaps: [], sources: [{ origin: 'LIVE' }] });
  });

  it('are null, and cost nothing, where no account has the service', async () => {
    const target = createAddressBook({ x: [A] });
    const reader = openReader(createUpstream([]));
    expect(await readAtAddress(reader, lookIn(target, ['x']), { address: A, page: ALL })).toBeNull();
    expect(target.calls).toEqual([]);
  });

  it('come with a gap for each source that could not be asked', async () => {
    const target = createAddressBook({ x: [A], y: 'fail:forbidden', z: [A] });
    const reader = openReader(createUpstream([target]));
    const page = await readAtAddress(reader, lookIn(target, ['x', 'y', 'z']), { address: A, page: ALL });
    expect(page!.nodes.map(({ id }) => id)).toEqual(['x0', 'z0']);
    expect(page).toMatchObject({ complete: false, gaps: [{ resourceId: 'y', code: 'UPSTREAM_FORBIDDEN' }] });
  });

  it('are found at each of their addresses', async () => {
    const target = createAddressBook({ x: [`${A} ${B}`, B] });
    const reader = openReader(createUpstream([target]));
    const lookup = lookIn(target, ['x'], { addressesOf: ({ address }) => address.split(' ') });
    expect(await idsAt(reader, lookup, A)).toEqual(['x0']);
    expect(await idsAt(reader, lookup, B)).toEqual(['x0', 'x1']);
  });
});

describe('one operation', () => {
  it('scans once, however many addresses it asks for', async () => {
    const target = createAddressBook({ x: [A, B, C], y: [C] });
    const reader = openReader(createUpstream([target]));
    const found = await Promise.all(
      Array.from({ length: 200 }, (_, host) =>
        idsAt(reader, lookIn(target, ['x', 'y']), `192.0.2.${host + 1}`),
      ),
    );
    expect(found.filter((ids) => ids.length > 0)).toEqual([['x0'], ['x1'], ['x2', 'y0']]);
    expect(target.calls).toHaveLength(3);
  });

  it('uses what another one learnt a moment ago, and says that it is not live', async () => {
    const clock = new FakeClock();
    const target = createAddressBook({ x: [A, B] });
    const upstream = createUpstream([target], { clock });
    await idsAt(openReader(upstream), lookIn(target, ['x']), A);
    await clock.advance(1);
    const page = await readAtAddress(openReader(upstream), lookIn(target, ['x']), { address: B, page: ALL });
    expect(page!.nodes.map(({ id }) => id)).toEqual(['x1']);
    expect(page!.sources).toMatchObject([{ action: 'List', origin: 'CACHE' }]);
    expect(target.calls).toHaveLength(1);
  });
});

type OpenReader = (options?: OperationOptions) => Reader;

describe('where the provider filters', () => {
  const names = ['x', 'y'];
  const open = (
    parts: Partial<AddressLookup<Addressed>['filtered']> = {},
  ): { target: ScriptedTarget; lookup: AddressLookup<Addressed>; clock: FakeClock; open: OpenReader } => {
    const clock = new FakeClock();
    const target = createAddressBook({ x: [A, B, C, `${A}00`], y: [B, `${A}0`] });
    const lookup = lookIn(target, names, { filtered: { ...filterOf(target, names), ...parts } });
    const upstream = createUpstream([target], { clock });
    return { target, lookup, clock, open: (options) => openReader(upstream, options) };
  };

  it('one address is filtered for, and compared here', async () => {
    const { target, lookup, open: openOperation } = open();
    expect(await idsAt(openOperation(), lookup, A)).toEqual(['x0']);
    expect(askedFor(target)).toEqual([A, A]);
  });

  it('several are scanned for', async () => {
    const { target, lookup, open: openOperation } = open();
    const reader = openOperation();
    const found = await Promise.all([A, B, C].map((address) => idsAt(reader, lookup, address)));
    expect(found).toEqual([['x0'], ['x1', 'y0'], ['x2']]);
    expect(new Set(askedFor(target))).toEqual(new Set([undefined]));
    expect(target.calls).toHaveLength(3);
  });

  it('a scan that is there answers for one address too', async () => {
    const { target, lookup, open: openOperation } = open();
    const reader = openOperation();
    await Promise.all([A, B].map((address) => idsAt(reader, lookup, address)));
    expect(await idsAt(openOperation(), lookup, C)).toEqual(['x2']);
    expect(target.calls).toHaveLength(3);
  });

  it('one address is filtered for again once the scan is known to cost more, and two are not', async () => {
    const { target, lookup, clock, open: openOperation } = open();
    const learning = openOperation();
    await Promise.all([A, B].map((address) => idsAt(learning, lookup, address)));
    await clock.advance(1);
    const anew = (): Reader => {
      const { scope } = openOperation();
      const reader = openOperation();
      Object.assign(reader.scope, { freshness: { ...scope.freshness, noCache: true } });
      return reader;
    };
    target.calls.length = 0;
    expect(await idsAt(anew(), lookup, B)).toEqual(['x1', 'y0']);
    expect(askedFor(target)).toEqual([B, B]);
    target.calls.length = 0;
    await clock.advance(1);
    const both = anew();
    await Promise.all([A, B].map((address) => idsAt(both, lookup, address)));
    expect(new Set(askedFor(target))).toEqual(new Set([undefined]));
  });

  it('what a scan spares is told as the calls that would have been made: filters for one address, or the scan', async () => {
    const { lookup, clock, open: openOperation } = open();
    const learning = openOperation();
    await Promise.all([A, B].map((address) => idsAt(learning, lookup, address)));
    await clock.advance(1);
    const sparedFor = async (addresses: readonly string[]) => {
      const reader = openOperation({ wantsExplain: true });
      await Promise.all(addresses.map((address) => idsAt(reader, lookup, address)));
      return reader.scope.explain.explanation()!.totals;
    };
    // Two lists are two filters for each address, and three pages.
    expect(await sparedFor([C])).toEqual({ calls: 0, saved: 2, failed: 0, floor: 2 });
    expect(await sparedFor([B, C])).toEqual({ calls: 0, saved: 3, failed: 0, floor: 3 });
  });

  it('what the filter may not find is scanned for', async () => {
    const { target, lookup, open: openOperation } = open({ finds: (address) => !address.includes(':') });
    expect(await idsAt(openOperation(), lookup, '2001:db8::1')).toEqual([]);
    expect(new Set(askedFor(target))).toEqual(new Set([undefined]));
  });

  it('nothing is, where the list is read whole on the way to another one', async () => {
    const { target, lookup, open: openOperation } = open();
    const reader = openOperation();
    const other: AddressLookup<Addressed> = {
      ...lookIn(target, names),
      name: 'other',
      alsoReads: [lookup.name],
    };
    await Promise.all([idsAt(reader, lookup, A), idsAt(reader, other, A)]);
    expect(new Set(askedFor(target))).toEqual(new Set([undefined]));
    expect(target.calls).toHaveLength(3);
    // Of a scan that was made before nothing is read again.
    Object.assign(target.calls, { length: 0 });
    const later = openOperation();
    const unknown = { ...lookup, name: 'unknown' };
    await Promise.all([idsAt(later, unknown, C), idsAt(later, { ...other, alsoReads: ['unknown'] }, C)]);
    expect(askedFor(target)).toEqual([C, C]);
  });

  it('one address is scanned for where its lookup prefers that as long as nothing is known', async () => {
    const { target, lookup, open: openOperation } = open({ whileUnknown: 'scan' });
    expect(await idsAt(openOperation(), lookup, A)).toEqual(['x0']);
    expect(new Set(askedFor(target))).toEqual(new Set([undefined]));
  });
});
