import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHROMIUM, hasChromium } from '../../helpers/open-browser.js';
import { openDashboard, untilAnswered, type OpenDashboard } from './open-dashboard.js';

/** The operations that a page sends, by name, while something is done. */
async function listAsked(page: Page, work: () => Promise<void>): Promise<string[]> {
  const asked: string[] = [];
  page.on('request', (request) => {
    const { query } = JSON.parse(request.postData() ?? '{}') as { query?: string };
    asked.push(...(/query (\w+)/.exec(query ?? '')?.slice(1) ?? []));
  });
  await work();
  return asked.sort();
}

describe.skipIf(!hasChromium)(`the dashboard over media servers alone (skipped without ${CHROMIUM})`, () => {
  let dashboard: OpenDashboard;
  beforeAll(async () => {
    dashboard = await openDashboard({}, (accounts) =>
      accounts.filter(({ provider }) => provider === 'evostream'),
    );
  }, 60_000);
  afterAll(() => dashboard.close());

  it('leads to nothing else, and misses nothing', async () => {
    const page = await dashboard.visit('/');
    await page.screenshot({ path: 'dist/screenshots/dashboard-one-account.png' });
    const ways = page.getByRole('navigation', { name: 'Pages' }).getByRole('link');
    expect(await ways.allInnerTexts()).toEqual(['Map', 'Media']);
    expect(await page.locator('.gaps').count()).toBe(0);
    expect(await page.getByRole('region', { name: 'What was asked' }).getByRole('listitem').count()).toBe(1);
    await page.context().close();
  });

  it('asks for the accounts once, and for nothing of services that have none', async () => {
    const page = await dashboard.visit('/media');
    const whatMapAsks = await listAsked(page, async () => {
      await page.getByRole('link', { name: 'Map', exact: true }).click();
      await page.locator('.node').first().waitFor();
      await untilAnswered(page);
    });
    expect(whatMapAsks).toEqual(['MapMedia']);
    await page.context().close();
  });

  it('shows of a host what media servers know of it', async () => {
    const page = await dashboard.visit('/media');
    await page.locator('td[data-title="Address"] a').first().click();
    await page.getByRole('region', { name: 'Stands at this address' }).locator('tbody tr').first().waitFor();
    await untilAnswered(page);
    const parts = page.getByRole('navigation', { name: 'Parts of this page' }).getByRole('link');
    expect(await parts.allInnerTexts()).toEqual(['Media connections', 'At this address', 'HTTP sessions']);
    expect(await page.locator('.gaps').count()).toBe(0);
    await page.context().close();
  });

  it('has no page for lists of services that have no account', async () => {
    const page = await dashboard.visit('/redis');
    await page.getByText('There is no such page').waitFor();
    await page.context().close();
  });
});
