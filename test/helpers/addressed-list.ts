import type { PageArguments } from '../../src/core/page.js';
import { eachSource } from '../../src/upstream/list.js';
import type { AddressLookup } from '../../src/upstream/read-at-address.js';
import { defineListSource, type RowSource } from '../../src/upstream/row-source.js';
import type { Parameters, Target } from '../../src/upstream/target.js';
import { pages } from './scripted-list.js';
import {
  createAction,
  createScriptedTarget,
  type ScriptedCall,
  type ScriptedTarget,
} from './scripted-target.js';

/** A row with an address. */
export interface Addressed {
  id: string;
  address: string;
}

export const ALL: PageArguments = { first: 1_000, after: null, wantsTotal: false };

/** Answers of the action are fresh for so long, in milliseconds. */
export const FRESH_MS = 10_000;

const action = createAction({ ...pages(2), freshnessMs: { value: FRESH_MS, source: 'a test' } });

interface Wanted {
  Name: string;
  Address?: string;
  Offset: number;
  Limit: number;
}

/** A provider whose lists, by name, hold addresses, and that filters each of them by one; what is no list fails as it says. */
export function createAddressBook(
  lists: Readonly<Record<string, readonly string[] | `fail:${string}`>>,
  before: (call: ScriptedCall) => unknown = () => undefined,
): ScriptedTarget {
  return createScriptedTarget(async (call) => {
    await before(call);
    const { Name, Address, Offset, Limit } = call.parameters as unknown as Wanted;
    const list = lists[Name]!;
    if (typeof list === 'string') return list;
    const found = list
      .map((address, at) => ({ Id: `${Name}${at}`, Address: address }))
      // A filter by part of an address, as those of providers may be.
      .filter((row) => Address === undefined || row.Address.includes(Address));
    return { Total: found.length, Rows: found.slice(Offset, Offset + Limit) };
  });
}

/** Looks for addresses in some lists of such a provider, two rows a page. */
export function lookIn(
  target: ScriptedTarget,
  names: readonly string[],
  parts: Partial<AddressLookup<Addressed>> = {},
): AddressLookup<Addressed> {
  return {
    name: `test ${names.join()}`,
    action,
    list: { sources: () => eachSource(names.map((name) => bookSource(target, { Name: name }))) },
    addressesOf: ({ address }) => [address],
    ...parts,
  };
}

/** The same lists as the provider filters them: a call for each. */
export function filterOf(
  target: ScriptedTarget,
  names: readonly string[],
): NonNullable<AddressLookup<Addressed>['filtered']> {
  return {
    targets: names.map(() => target),
    sources: (address) => () =>
      eachSource(names.map((name) => bookSource(target, { Name: name, Address: address }))),
  };
}

/** One list of such a provider. */
export function bookSource(
  target: Target,
  parameters: Parameters,
  { keep = false } = {},
): RowSource<Addressed> {
  return defineListSource<Addressed>({
    target,
    action,
    parameters,
    resourceId: String(parameters.Name),
    keep,
    toRow: (raw) => ({ id: String(raw.Id), address: String(raw.Address) }),
  });
}
