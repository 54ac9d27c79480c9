import { expect, it } from 'vitest';
import type { Page } from '../../../../src/core/page.js';
import { createGaapReads, type GaapReads } from '../../../../src/providers/tencentcloud/gaap/gaap-reads.js';
import { createUpstream, openReader } from '../../../helpers/open-reader.js';
import { createScriptedTarget, type ScriptedTarget } from '../../../helpers/scripted-target.js';

const SERVERS = [
  { RealServerId: 'rs-1', RealServerIP: '10.20.0.1' },
  { RealServerId: 'rs-2', RealServerIP: '10.20.0.10' },
  { RealServerId: 'rs-3', RealServerIP: 'DB.Example.com' },
  { RealServerId: 'rs-4', RealServerIP: '2001:DB8:0:0::7' },
  { RealServerId: 'rs-5', RealServerIP: 'xx' },
];

const PROXIES = [
  {
    ProxyId: 'link-1',
    IP: '198.51.100.10',
    IPList: [{ IP: '198.51.100.10' }, { IP: '198.51.100.11' }],
    Domain: 'LINK-1.example.com',
    ForwardIP: '203.0.113.1, 203.0.113.2',
  },
  { ProxyId: 'link-2', IP: '', IPList: null, Domain: null, ForwardIP: '203.0.113.2' },
];

const page = { first: 50, after: null, wantsTotal: true };

/** An account whose search compares texts as they stand. */
function createTarget(): ScriptedTarget {
  return createScriptedTarget(
    ({ action, parameters }) => {
      const { SearchValue } = parameters as { SearchValue?: string };
      if (action === 'DescribeProxies') return { TotalCount: PROXIES.length, ProxySet: PROXIES };
      const found = SERVERS.filter(({ RealServerIP }) => RealServerIP.includes(SearchValue ?? ''));
      return { TotalCount: found.length, RealServerSet: found };
    },
    { service: 'gaap', provider: 'tencentcloud' },
  );
}

function open(target: ScriptedTarget): GaapReads {
  return createGaapReads(openReader(createUpstream([target])));
}

function resourcesOf(found: Page<{ resourceId: string }> | null): string[] | undefined {
  return found?.nodes.map(({ resourceId }) => resourceId);
}

it.each([
  ['10.20.0.1', ['rs-1'], '10.20.0.1'],
  ['10.20.0.2', [], '10.20.0.2'],
  ['db.example.com', ['rs-3'], undefined],
  ['2001:db8::7', ['rs-4'], undefined],
  ['xx.example.com', [], undefined],
])('finds the real servers at %s, and trusts the search only where there is one spelling', async (...row) => {
  const [address, expected, searched] = row;
  const target = createTarget();
  const found = await open(target).realServersAt(address, page);
  expect(resourcesOf(found)).toEqual(expected);
  expect(found).toMatchObject({ complete: true, totalCount: expected.length });
  expect(target.calls.map(({ parameters }) => parameters.SearchValue)).toEqual([searched]);
});

it('finds proxies by each of their addresses, and by those that they call from', async () => {
  const target = createTarget();
  const reads = open(target);
  const found = async (address: string) => resourcesOf(await reads.proxiesAt(address, page));
  expect(await found('198.51.100.10')).toEqual(['link-1']);
  expect(await found('198.51.100.11')).toEqual(['link-1']);
  expect(await found('link-1.example.com')).toEqual(['link-1']);
  expect(await found('203.0.113.1')).toEqual(['link-1']);
  expect(await found('203.0.113.2')).toEqual(['link-1', 'link-2']);
  expect(await found('198.51.100.1')).toEqual([]);
  expect(target.calls).toHaveLength(1);
});

it('knows nothing where no account has GAAP, and says so', async () => {
  const reads = open(createScriptedTarget(() => 'fail:forbidden', { service: 'ems' }));
  expect(await reads.realServersAt('10.20.0.1', page)).toBeNull();
  expect(await reads.proxiesAt('10.20.0.1', page)).toBeNull();
  expect(await reads.proxyGroupsAt('a.example.com', page)).toBeNull();
});
