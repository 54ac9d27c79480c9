import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHROMIUM, hasChromium, openBrowser } from '../../helpers/open-browser.js';
import { openGraph, type OpenGraph } from '../../helpers/open-graph.js';

const server = { host: '127.0.0.1', port: 0, auth: { bearerTokens: ['token-example'] } };

/** Has the editor of headers hold a text; typed, it would add brackets of its own. */
async function writeHeaders(page: Page, text: string): Promise<void> {
  await page.evaluate((value) => {
    const { editor } = (
      globalThis as unknown as {
        __MONACO: { editor: { getModels(): { uri: { path: string }; setValue(value: string): void }[] } };
      }
    ).__MONACO;
    editor
      .getModels()
      .find(({ uri }) => uri.path.endsWith('request-headers.json'))
      ?.setValue(value);
  }, text);
}

describe.skipIf(!hasChromium)(`GraphiQL of a guarded server (skipped without ${CHROMIUM})`, () => {
  let graph: OpenGraph;
  let browser: Browser;
  beforeAll(async () => {
    [graph, browser] = await Promise.all([openGraph({ configuration: { server } }), openBrowser()]);
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await graph.close();
  });

  it('says which header it wants, and has the schema once that is typed', async () => {
    const page = await browser.newPage({ viewport: { width: 1600, height: 1000 } });
    await page.goto(graph.url);
    const result = page.getByRole('region', { name: 'Result Window' });
    await result.locator('.view-line', { hasText: /send.the.header.authorization/ }).waitFor();
    const explorer = page.locator('.graphiql-explorer-root');
    expect(await explorer.count()).toBe(0);
    await writeHeaders(page, '{ "authorization": "Bearer token-example" }');
    await explorer.waitFor();
    await page.close();
  });
});
