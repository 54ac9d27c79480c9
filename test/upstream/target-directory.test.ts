import { describe, expect, it } from 'vitest';
import { TargetDirectory } from '../../src/upstream/target-directory.js';
import { createScriptedTarget } from '../helpers/scripted-target.js';

const targets = new TargetDirectory([
  createScriptedTarget(() => null, { account: 'one', region: 'north' }),
  createScriptedTarget(() => null, { account: 'one', region: 'south' }),
  createScriptedTarget(() => null, { account: 'two', region: 'north' }),
]);

describe('TargetDirectory', () => {
  it('gives the targets of a service, all or those of some accounts and regions', () => {
    const names = (filter?: Parameters<typeof targets.of>[1]): string[] =>
      targets.of('test', filter).map(({ account, region }) => `${account}/${region}`);
    expect(names()).toEqual(['one/north', 'one/south', 'two/north']);
    expect(names({ accounts: ['one'] })).toEqual(['one/north', 'one/south']);
    expect(names({ accounts: ['one', 'two'], regions: ['north'] })).toEqual(['one/north', 'two/north']);
  });

  it.each([
    [{ accounts: ['three'] }, /accounts "three": not configured for test; configured: one, two/],
    [{ regions: ['mars'] }, /regions "mars": not configured for test; configured: north, south/],
  ])('refuses %j with what there is', (filter, message) => {
    expect(() => targets.of('test', filter)).toThrow(message);
  });

  it('does not let an empty list speak for a service that no account has', () => {
    expect(() => targets.of('other')).toThrow('no account is configured for other: add one under accounts');
  });
});
