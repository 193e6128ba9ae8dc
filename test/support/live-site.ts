import type { AddressInfo } from 'node:net';
import chromium from '@sparticuz/chromium';
import { chromium as playwright, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { makeSignInLink } from '../../server/actions/sign-in.ts';
import { openSite, type TestSite } from './app.ts';

/** The real site on a real port with a real browser before it. */
export interface LiveSite {
  readonly site: TestSite;
  readonly origin: string;
  /** A person's page, signed in by a link; `null` is a stranger's. */
  readonly pageOf: (personId: string | null, options?: BrowserContextOptions) => Promise<LivePage>;
  readonly close: () => Promise<void>;
}

export interface LivePage {
  readonly page: Page;
  /** What went wrong in the page: errors, refusals of the policy, requests to other hosts. */
  readonly complaints: readonly string[];
}

const launch = async (): Promise<Browser> =>
  playwright.launch({
    executablePath: await chromium.executablePath(),
    args: [...chromium.args, '--disable-background-networking'],
    headless: true,
  });

/**
 * Starts the site on a free port. Every person gets a browser of their own: contexts of one such
 * browser were seen to mix their cookies.
 */
export async function openLiveSite(): Promise<LiveSite> {
  const site = await openSite();
  await site.app.listen({ host: '127.0.0.1', port: 0 });
  const { port } = site.app.server.address() as AddressInfo;
  const origin = `http://127.0.0.1:${port}`;
  const browsers: Browser[] = [];
  return {
    site,
    origin,
    pageOf: async (personId, options) => {
      const browser = await launch();
      browsers.push(browser);
      return openPage({ site, origin, browser }, personId, options);
    },
    close: async () => {
      for (const browser of browsers) await browser.close();
      await site.close();
    },
  };
}

async function openPage(
  live: Pick<LiveSite, 'site' | 'origin'> & { readonly browser: Browser },
  personId: string | null,
  options: BrowserContextOptions = {},
): Promise<LivePage> {
  const context = await live.browser.newContext({ locale: 'zh-TW', baseURL: live.origin, ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()}`);
  });
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http') && url.origin !== live.origin)
      complaints.push(`foreign: ${request.url()}`);
  });
  if (personId !== null) {
    const { deps } = live.site;
    const path = await deps.db.commit((tx) => makeSignInLink(deps, tx, { personId, lifetimeMs: 86_400_000 }));
    await page.goto(path);
  }
  return { page, complaints };
}
