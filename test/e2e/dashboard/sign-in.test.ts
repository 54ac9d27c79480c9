import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHROMIUM, hasChromium } from '../../helpers/open-browser.js';
import { openDashboard, untilAnswered, type OpenDashboard } from './open-dashboard.js';

describe.skipIf(!hasChromium)(`the way into a guarded dashboard (skipped without ${CHROMIUM})`, () => {
  let dashboard: OpenDashboard;
  beforeAll(async () => {
    dashboard = await openDashboard({ auth: { bearerTokens: ['token-example'] } });
  }, 60_000);
  afterAll(() => dashboard.close());

  it('asks for a token, says that a wrong one was refused, and opens with the right one', async () => {
    const page = await dashboard.visit('/media');
    const token = page.getByLabel('Bearer token');
    await token.waitFor();
    const refusal = page.getByRole('alert');
    expect(await refusal.count()).toBe(0);
    await token.fill('token-of-another');
    await page.getByRole('button', { name: 'Go on' }).click();
    await refusal.waitFor();
    expect(await refusal.innerText()).toContain('the bearer token is not one of server.auth.bearerTokens');
    await page.screenshot({ path: 'dist/screenshots/dashboard-door.png' });
    await token.fill('token-example');
    await page.getByRole('button', { name: 'Go on' }).click();
    await page.getByRole('link', { name: 'tokyo-1', exact: true }).waitFor();
    await page.context().close();
  });

  it('shows nothing before that would ask, or speaks of asking', async () => {
    const page = await dashboard.visit('/');
    await page.getByLabel('Bearer token').waitFor();
    await untilAnswered(page);
    expect(await page.getByRole('status').count()).toBe(0);
    expect(await page.getByRole('search').count()).toBe(0);
    expect(await page.getByRole('navigation').count()).toBe(0);
    await page.context().close();
  });
});
