import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { boundlessQuotas } from '../hosts/host-parts.js';
import { openBrowser } from '../../helpers/open-browser.js';
import { openGraph, type OpenGraph, type OpenGraphOptions } from '../../helpers/open-graph.js';

/** A browser in front of a server with the dashboard, over a world that stands still. */
export interface OpenDashboard {
  graph: OpenGraph;
  /** A page at a path, once everything on it was answered. */
  visit: (path: string, options?: BrowserContextOptions) => Promise<Page>;
  /** What was asked of anybody but the server. */
  foreign: string[];
  /** What the browser complained of: exceptions, failed requests, broken policies. */
  complaints: string[];
  close: () => Promise<void>;
}

/** Starts all of it, with these settings of the server and accounts; the built dashboard is what is served. */
export async function openDashboard(
  settings: object = {},
  accounts?: OpenGraphOptions['accounts'],
): Promise<OpenDashboard> {
  const server = { host: '127.0.0.1', port: 0, dashboard: true, ...settings };
  const configuration = { server, quotas: boundlessQuotas() };
  const [graph, browser] = await Promise.all([
    // What is tried here is the page: quotas are tried elsewhere.
    openGraph({
      emulator: { clock: { rate: 0 }, quotas: false, redisScanMs: 0 },
      configuration,
      ...(accounts && { accounts }),
    }),
    openBrowser(),
  ]);
  const { origin } = new URL(graph.url);
  const foreign: string[] = [];
  const complaints: string[] = [];
  return {
    graph,
    foreign,
    complaints,
    visit: async (path, options = {}) => {
      const page = await openPage(browser, options);
      page.on('request', (request) => {
        if (!request.url().startsWith(`${origin}/`)) foreign.push(request.url());
      });
      page.on('console', (message) => {
        if (message.type() === 'error') complaints.push(message.text());
      });
      page.on('pageerror', (error) => complaints.push(error.message));
      await page.goto(`${origin}${path}`);
      await untilAnswered(page);
      return page;
    },
    close: async () => {
      await browser.close();
      await graph.close();
    },
  };
}

/** Waits until nothing on the page is awaited any more, or a token is. */
export async function untilAnswered(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^(Refresh|Go on)$/ }).waitFor();
  await page.locator('.awaited').first().waitFor({ state: 'detached' });
}

async function openPage(browser: Browser, options: BrowserContextOptions): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
  return context.newPage();
}
