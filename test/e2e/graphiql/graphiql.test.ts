import { mkdirSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHROMIUM, hasChromium, openBrowser } from '../../helpers/open-browser.js';
import { openGraph, type OpenGraph } from '../../helpers/open-graph.js';

const SCREENSHOTS = 'dist/screenshots';

/** What GraphiQL's editors hold; the editor draws only the lines in sight. */
async function readEditor(page: Page, file: string): Promise<string> {
  return page.evaluate((name) => {
    const { editor } = (
      globalThis as unknown as {
        __MONACO: { editor: { getModels(): { uri: { path: string }; getValue(): string }[] } };
      }
    ).__MONACO;
    return (
      editor
        .getModels()
        .find(({ uri }) => uri.path.endsWith(name))
        ?.getValue() ?? ''
    );
  }, file);
}

async function run(page: Page): Promise<{
  data?: Record<string, { nodes?: unknown[] }>;
  errors?: { message: string }[];
  extensions?: unknown;
}> {
  await page.getByRole('button', { name: /Execute query/ }).click();
  await page
    .getByRole('region', { name: 'Result Window' })
    .locator('.view-line', { hasText: /"(data|errors)"/ })
    .first()
    .waitFor();
  return JSON.parse(await readEditor(page, 'response.json')) as Awaited<ReturnType<typeof run>>;
}

describe.skipIf(!hasChromium)(`GraphiQL in Chromium (skipped without ${CHROMIUM})`, () => {
  let graph: OpenGraph;
  let browser: Browser;
  let page: Page;
  const foreign: string[] = [];
  const complaints: string[] = [];

  beforeAll(async () => {
    [graph, browser] = await Promise.all([openGraph(), openBrowser()]);
    mkdirSync(SCREENSHOTS, { recursive: true });
    page = await browser.newPage({ viewport: { width: 1600, height: 1000 } });
    page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(new URL(graph.url).origin) && !/^(blob|data):/.test(url)) foreign.push(url);
    });
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(graph.url);
    await page.locator('.graphiql-query-editor .view-line').first().waitFor();
  }, 60_000);

  afterAll(async () => {
    await browser.close();
    await graph.close();
  });

  it('opens with the Explorer and a tab of ready queries for each persona', async () => {
    await page.locator('.graphiql-explorer-root').waitFor();
    const tabs = await page.getByRole('tab').allInnerTexts();
    expect(tabs[0]).toContain('ListenersWithRealServers');
    expect(tabs.length).toBeGreaterThanOrEqual(6);
  });

  it('runs the first tab when Run is pressed: listeners with their real servers, and the calls they cost', async () => {
    const answer = await run(page);
    expect(answer.errors).toBeUndefined();
    expect(answer.data?.listeners?.nodes?.length).toBeGreaterThan(100);
    expect(answer.extensions).toMatchObject({ upstream: { totals: { failed: 0 } } });
    await page.screenshot({ path: `${SCREENSHOTS}/graphiql.png` });
  });

  it('runs every other tab without an error', async () => {
    const tabs = page.getByRole('tab');
    for (let index = 1; index < (await tabs.count()); index += 1) {
      await tabs.nth(index).click();
      const answer = await run(page);
      expect(answer.errors, await tabs.nth(index).innerText()).toBeUndefined();
    }
  }, 60_000);

  it('asks nobody but its own server, and has nothing to complain of', () => {
    expect(foreign).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
