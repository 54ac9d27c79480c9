import { mkdirSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { CHROMIUM, hasChromium } from '../../helpers/open-browser.js';
import { openDashboard, untilAnswered, type OpenDashboard } from './open-dashboard.js';

const SCREENSHOTS = 'dist/screenshots';
const NARROW = { viewport: { width: 390, height: 844 } };

/** Every page of the dashboard, a resource and a host among them. */
const PATHS = [
  '/',
  '/listeners',
  '/real-servers',
  '/proxies',
  '/mongodb',
  '/redis',
  '/flows',
  '/media',
  '/hosts/10.20.5.11',
];

describe.skipIf(!hasChromium)(`the dashboard in Chromium (skipped without ${CHROMIUM})`, () => {
  let dashboard: OpenDashboard;
  beforeAll(async () => {
    dashboard = await openDashboard();
    mkdirSync(SCREENSHOTS, { recursive: true });
  }, 60_000);
  afterAll(() => dashboard.close());
  afterEach(() => {
    dashboard.graph.emulator.faults.clear();
  });

  it('draws the map: services, hosts between them, and what is unhealthy in colour and shape', async () => {
    const page = await dashboard.visit('/');
    await page.screenshot({ path: `${SCREENSHOTS}/dashboard.png` });
    const map = page.getByRole('group', { name: /^Map/ });
    expect(await map.locator('.heading').allTextContents()).toEqual(
      expect.arrayContaining([
        'Proxy groups',
        'Proxies',
        'Hosts',
        'MongoDB',
        'Redis',
        'Flows',
        'Media servers',
      ]),
    );
    expect(await map.locator('.node').count()).toBeGreaterThan(90);
    expect(await map.locator('.link').count()).toBeGreaterThan(150);
    expect(await map.locator('.node-ill .mark-ill path').count()).toBeGreaterThan(0);
    expect(await map.locator('.node-many').count()).toBeGreaterThan(10);
    await page.context().close();
  });

  it('leads from what is unhealthy to the Redis sessions of its host, by one click', async () => {
    const page = await dashboard.visit('/');
    const list = page.getByRole('region', { name: /^Unhealthy: \d+/ });
    await list.getByRole('link', { name: '10.20.5.11', exact: true }).click();
    await page.waitForURL('**/hosts/10.20.5.11');
    const sessions = page.getByRole('region', { name: 'Redis sessions' });
    await sessions.locator('tbody tr').first().waitFor();
    const { data } = await dashboard.graph.query<{ host: { sessions: { nodes: { id: string }[] } } }>(
      '{ host(address: "10.20.5.11") { sessions(first: 25) { nodes { id } } } }',
    );
    expect(await sessions.locator('tbody tr').count()).toBe(data.host.sessions.nodes.length);
    const listeners = page.getByRole('region', { name: 'Listeners in front of it' });
    await listeners.getByText('unhealthy', { exact: true }).first().waitFor();
    await page.context().close();
  });

  it('leads from a listener to a host, to the instance that the host has sessions on, to those sessions', async () => {
    const page = await dashboard.visit('/listeners?health=UNHEALTHY');
    await page.getByRole('link', { name: 'playback-api-grpc' }).first().click();
    await page.getByRole('link', { name: '10.20.5.11', exact: true }).click();
    const sessions = page.getByRole('region', { name: 'Redis sessions' });
    const instance = sessions.locator('td[data-title="Instance"] a').first();
    const name = await instance.innerText();
    await instance.click();
    await page.getByRole('heading', { level: 1, name }).waitFor();
    const group = page
      .getByRole('region', { name: 'Who is connected' })
      .getByRole('row', { name: /^10\.20\.5\.11 / });
    const count = await group.locator('td[data-title="Sessions"]').innerText();
    await page.getByLabel('Exactly this client address').fill('10.20.5.11');
    const list = page.getByRole('region', { name: 'Sessions', exact: true });
    await list.getByText(new RegExp(`^${count} sessions?( known)?$`)).waitFor();
    expect(await list.locator('tbody tr').count()).toBe(Number(count));
    await page.context().close();
  });

  it('finds a host by what its pages print of it', async () => {
    const page = await dashboard.visit('/media');
    const field = page.getByPlaceholder('IP address or domain name');
    for (const [written, address] of [
      ['10.20.1.11:6379', '10.20.1.11'],
      ['[2001:db8:30::15]:80', '2001:db8:30::15'],
    ] as const) {
      await field.fill(written);
      await field.press('Enter');
      await page.getByRole('heading', { level: 1, name: address, exact: true }).waitFor();
      expect(await field.inputValue()).toBe('');
    }
    await page.context().close();
  });

  it('says at the field what is no address, and stays where it is', async () => {
    const page = await dashboard.visit('/media');
    const field = page.getByPlaceholder('IP address or domain name');
    await field.fill('orders-api-01');
    await field.press('Enter');
    const refusal = page.getByRole('search').getByRole('alert');
    expect(await refusal.innerText()).toContain('orders-api-01 is neither an IP address nor a domain name');
    await page.screenshot({ path: `${SCREENSHOTS}/dashboard-no-address.png` });
    expect(new URL(page.url()).pathname).toBe('/media');
    await field.fill('10.20.5.11');
    expect(await refusal.count()).toBe(0);
    await page.context().close();
  });

  it('opens a network of hosts, and folds it again', async () => {
    const page = await dashboard.visit('/');
    const networks = page.locator('.node-many');
    const before = await networks.count();
    await networks.first().click();
    expect(await networks.count()).toBe(before - 1);
    await page.getByRole('button', { name: 'Fold networks again' }).click();
    expect(await networks.count()).toBe(before);
    await page.context().close();
  });

  it('is walked by the keyboard: arrows from node to node, Enter opens', async () => {
    const page = await dashboard.visit('/');
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-key') ?? '');
    await page.locator('.node').first().focus();
    const first = await focused();
    await page.keyboard.press('ArrowDown');
    const second = await focused();
    expect(second).not.toBe(first);
    await page.keyboard.press('ArrowUp');
    expect(await focused()).toBe(first);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/resources/${second}`);
    await untilAnswered(page);
    expect(await page.getByRole('heading', { level: 2 }).allInnerTexts()).toContain('Listeners');
    await page.context().close();
  });

  it('sorts, filters by the address of the page, and pages', async () => {
    const page = await dashboard.visit('/listeners?health=UNHEALTHY');
    const healths = page.locator('tbody td[data-title="Health"]');
    expect(new Set(await healths.allInnerTexts())).toEqual(new Set(['unhealthy']));
    const ports = page.locator('tbody td[data-title="Port"]');
    await page.getByRole('button', { name: 'Port' }).click();
    const sorted = (await ports.allInnerTexts()).map(Number);
    expect(sorted).toEqual(sorted.toSorted((one, other) => one - other));
    expect(await page.getByText(/^Sorted among/).count()).toBe(0);
    await page.getByRole('combobox', { name: 'health' }).selectOption('any');
    await page.locator('.notes', { hasText: /100 of \d{3} listeners/ }).waitFor();
    await page.getByText('Sorted among the 100 shown; the list goes on.').waitFor();
    await page.getByRole('button', { name: 'More listeners' }).click();
    await page.locator('.notes', { hasText: /200 of \d{3} listeners/ }).waitFor();
    expect(await page.locator('tbody tr').count()).toBe(200);
    await page.context().close();
  });

  it('shows an outage as a gap and not as emptiness, and what comes back when asked again', async () => {
    const refusal = { kind: 'error', code: 'AuthFailure.SecretIdNotFound' } as const;
    dashboard.graph.emulator.faults.add({ service: 'mongodb', ...refusal });
    const page = await dashboard.visit('/hosts/10.20.20.11');
    await page.getByRole('button', { name: 'Refresh', exact: true }).click();
    await untilAnswered(page);
    const section = page.getByRole('region', { name: 'MongoDB connections' });
    expect(await section.getByLabel('What is missing').innerText()).toContain('UPSTREAM_UNAUTHENTICATED');
    expect(await section.innerText()).toContain('not everything could be asked');
    expect(await section.innerText()).not.toContain('everything was asked.');
    dashboard.graph.emulator.faults.clear();
    await page.getByRole('button', { name: 'Refresh', exact: true }).click();
    await section.locator('tbody tr').first().waitFor();
    await page.context().close();
  });

  it('says on the map which service is not there', async () => {
    dashboard.graph.emulator.faults.add({
      service: 'streamlink',
      kind: 'error',
      code: 'AuthFailure.SecretIdNotFound',
    });
    const page = await dashboard.visit('/');
    await page.getByRole('button', { name: 'Refresh', exact: true }).click();
    const alert = page.getByRole('alert').filter({ hasText: 'Flows: not on the map' });
    await alert.getByText('UPSTREAM_UNAUTHENTICATED').waitFor();
    await page.screenshot({ path: `${SCREENSHOTS}/dashboard-outage.png` });
    dashboard.graph.emulator.faults.clear();
    await page.getByRole('button', { name: 'Refresh', exact: true }).click();
    await alert.waitFor({ state: 'detached' });
    await page.context().close();
  });

  it('asks anew when told to, and says what it cost', async () => {
    const page = await dashboard.visit('/redis');
    const [request] = await Promise.all([
      page.waitForRequest('**/graphql'),
      page.getByRole('button', { name: 'Refresh', exact: true }).click(),
    ]);
    expect(await request.headerValue('connectome-freshness')).toBe('no-cache');
    await page.getByText(/Last round: [1-9]\d* upstream calls?, \d+ saved/).waitFor();
    await page.getByText(/^Every \d+ s: /).waitFor();
    await page.context().close();
  });

  it('rests while nobody looks', async () => {
    const page = await dashboard.visit('/media');
    await page.evaluate(() => {
      Object.defineProperty(document, 'visibilityState', { value: 'hidden' });
      document.dispatchEvent(new Event('visibilitychange'));
    });
    await page.getByText('Auto rests while the tab is hidden.').waitFor();
    await page.context().close();
  });

  it('is light or dark as the system is, or as it is told', async () => {
    const page = await dashboard.visit('/media', { colorScheme: 'dark' });
    const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const dark = await paper();
    await page.getByRole('button', { name: 'Colours: auto' }).click();
    const light = await paper();
    expect(light).not.toBe(dark);
    await page.reload();
    expect(await paper()).toBe(light);
    await page.context().close();
  });

  it('fits a narrow screen on every page', async () => {
    const page = await dashboard.visit('/', NARROW);
    for (const path of PATHS) {
      await page.goto(new URL(path, dashboard.graph.url).href);
      await untilAnswered(page);
      const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(beyond, path).toBeLessThanOrEqual(0);
    }
    await page.context().close();
  });

  it('leads nowhere with a page that says so, and with an error that is shown', async () => {
    const page = await dashboard.visit('/nowhere');
    await page.getByText('There is no such page').waitFor();
    await page.goto(new URL('/hosts/999.1.1.1', dashboard.graph.url).href);
    await page
      .getByLabel('What is missing')
      .getByText(/999\.1\.1\.1/)
      .waitFor();
    await page.goto(new URL('/resources/nope', dashboard.graph.url).href);
    await page.getByLabel('What is missing').getByText(/nope/).waitFor();
    expect(await page.getByText('Nothing to show').count()).toBe(0);
    expect(await page.title()).toBe('nope · Connectome');
    await page.context().close();
  });

  it('names the tab after the resource, also when its page is come back to', async () => {
    const page = await dashboard.visit('/media');
    const server = page.getByRole('link', { name: 'tokyo-1', exact: true });
    await server.click();
    await page.waitForFunction(() => document.title === 'tokyo-1 · Connectome');
    await page.goBack();
    await server.click();
    await page.getByRole('heading', { level: 1, name: 'tokyo-1' }).waitFor();
    expect(await page.title()).toBe('tokyo-1 · Connectome');
    await page.context().close();
  });

  it('asks nobody but its own server, and the browser has nothing to complain of', () => {
    expect(dashboard.foreign).toEqual([]);
    expect(dashboard.complaints).toEqual([]);
  });
});
