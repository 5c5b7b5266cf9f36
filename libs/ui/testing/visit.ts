import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page, Route } from 'playwright-core';
import { replyTo, type Asked, type FakeApi } from './fake-api.js';

const origin = 'https://stillwater.test';
const kinds: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};

export const phone = { width: 320, height: 700 };
export const desktop = { width: 1280, height: 900 };

interface AppUnderTest {
  /** Folder with the built app. */
  readonly dist: string;
  /** Path under which it is served, with both slashes. */
  readonly base: string;
}

interface VisitOptions {
  readonly size?: typeof phone;
  readonly scripts?: boolean;
  readonly dark?: boolean;
}

/** One visitor with a page of their own. */
export interface Visit {
  readonly page: Page;
  readonly asked: Asked[];
  /** Scripts that threw, blocked sources, requests to a foreign origin and calls that the test did not expect. */
  readonly faults: string[];
  go(path: string): Promise<void>;
  asksFor(pattern: RegExp): Asked[];
}

function answerFile(route: Route, app: AppUnderTest, path: string): Promise<void> {
  const file = join(app.dist, path.slice(app.base.length - 1));
  const found = existsSync(file) && statSync(file).isFile() ? file : join(app.dist, 'index.html');
  return route.fulfill({ body: readFileSync(found), contentType: kinds[extname(found)] ?? 'application/octet-stream' });
}

/** Opens a page whose every request is answered here: the built app from its folder, the interface by `api`. */
export async function visit(
  browser: Browser,
  app: AppUnderTest,
  api: FakeApi,
  options: VisitOptions = {},
): Promise<Visit> {
  const context = await browser.newContext({
    viewport: options.size ?? desktop,
    javaScriptEnabled: options.scripts ?? true,
    colorScheme: options.dark === true ? 'dark' : 'light',
    reducedMotion: 'reduce',
    locale: 'en-US',
    timezoneId: 'Asia/Tokyo',
  });
  context.setDefaultTimeout(8_000);
  const page = await context.newPage();
  const asked: Asked[] = [];
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    const expected = message.text().startsWith('Failed to load resource');
    if (message.type() === 'error' && !expected) faults.push(message.text());
  });
  await page.route('**/*', async (route) => {
    const request = route.request();
    const url = new URL(request.url());
    if (url.origin !== origin) {
      faults.push(`foreign request ${url.href}`);
      return route.abort();
    }
    if (!url.pathname.startsWith('/v1/')) return answerFile(route, app, url.pathname);
    const call: Asked = {
      method: request.method(),
      path: url.pathname,
      query: url.searchParams,
      headers: request.headers(),
      body: request.postData() === null ? undefined : request.postDataJSON(),
    };
    asked.push(call);
    const reply = await replyTo(api, call);
    if (reply === 'no-answer') return route.abort('internetdisconnected');
    if (reply === undefined) faults.push(`unexpected ${call.method} ${call.path}`);
    const { status = 200, body, headers = {} } = reply ?? { status: 404, body: {} };
    return body === undefined
      ? route.fulfill({ status, headers })
      : route.fulfill({
          status,
          body: JSON.stringify(body),
          headers: { 'content-type': 'application/json', ...headers },
        });
  });
  return {
    page,
    asked,
    faults,
    go: async (path) => void (await page.goto(origin + path)),
    asksFor: (pattern) => asked.filter((call) => pattern.test(`${call.method} ${call.path}`)),
  };
}

/** What is wrong with the page as it stands, by the rules of WCAG 2.2 A and AA, and whether it scrolls sideways. */
export async function accessFaults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  return [
    ...violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes.map(({ target, failureSummary }) => `${target.join(' ')} ${failureSummary ?? ''}`).join('; ')}`,
    ),
    ...(wide > 0 ? [`scrolls sideways by ${wide} px`] : []),
  ];
}

/**
 * Checks a page on a phone of 320 px and on a desktop. With STILLWATER_SCREENSHOTS set to a folder it also leaves a
 * picture of each there, for a person to look at.
 */
export async function accessFaultsAtBothSizes(page: Page, name: string): Promise<string[]> {
  const folder = process.env.STILLWATER_SCREENSHOTS;
  const faults: string[] = [];
  for (const size of [phone, desktop]) {
    await page.setViewportSize(size);
    if (folder !== undefined)
      await page.screenshot({ path: join(folder, `${name}-${size.width}.png`), fullPage: true });
    faults.push(...(await accessFaults(page)).map((fault) => `${size.width} px: ${fault}`));
  }
  return faults;
}
