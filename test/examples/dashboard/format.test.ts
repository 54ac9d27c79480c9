import { expect, it } from 'vitest';
import {
  formatAge,
  formatBitrate,
  formatBytes,
  formatCount,
  formatDuration,
  formatEndpoint,
} from '../../../examples/dashboard/src/ui/format.js';
import { fromPath, hostPath, resourcePath } from '../../../examples/dashboard/src/ui/paths.js';

it.each([
  [0, '0 ms'],
  [2_449, '2.4 s'],
  [59_999, '59 s'],
  [60_000, '1 min'],
  [7_200_000, '2 h'],
  [172_800_000, '2 d'],
])('a duration of %d ms is %s', (ms, words) => {
  expect(formatDuration(ms)).toBe(words);
});

it('an age grows by whole seconds, and never is below none', () => {
  expect([formatAge(-300), formatAge(2_449), formatAge(12_000)]).toEqual(['0 s', '2 s', '12 s']);
});

it.each([
  [0, '0 B'],
  [999, '999 B'],
  [1_500, '1.5 kB'],
  [17_000_000, '17 MB'],
])('%d bytes are %s', (bytes, words) => {
  expect(formatBytes(bytes)).toBe(words);
});

it('bits, counts and endpoints', () => {
  expect(formatBitrate(8_500_000)).toBe('8.5 Mbit/s');
  expect([formatCount(1, 'proxy'), formatCount(1_302, 'proxy')]).toEqual(['1 proxy', '1,302 proxies']);
  expect(formatEndpoint('2001:db8::1', 6379)).toBe('[2001:db8::1]:6379');
  expect(formatEndpoint('192.0.2.1', null)).toBe('192.0.2.1');
});

it('paths hold any id, and give it back', () => {
  for (const id of [
    'prod:gaap:global:proxy:link-1',
    'a:dcs:r:session:i/n/c',
    'edge:ems:global:server:a b?c#d%e',
  ]) {
    // What the router does with the path of a page.
    expect(fromPath(decodeURI(resourcePath(id).slice('/resources/'.length)))).toBe(id);
  }
  expect(hostPath('2001:db8::1')).toBe('/hosts/2001:db8::1');
});
