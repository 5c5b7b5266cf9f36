import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Browser, BrowserContext, Page, Route } from 'playwright-core';
import { desktop } from './access.js';
import { replyTo, type Asked, type FakeApi } from './fake-api.js';

const origin = 'https://stillwater.test';
/** How long a page may take to show or ask for something, in milliseconds. */
const PATIENCE = 8_000;
const kinds: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};

export interface AppUnderTest {
  /** Folder with the built app. */
  readonly dist: string;
  /** Path under which it is served, with both slashes. */
  readonly base: string;
}

export interface VisitOptions {
  /** Where the page's clock stands still, as an instant; it runs unless told. */
  readonly at?: string;
  readonly size?: { readonly width: number; readonly height: number };
  readonly dark?: boolean;
  /** For a visitor who keeps scripts off. */
  readonly scripts?: boolean;
  /** Whether the test moves the clock, which nobody else's page may feel. */
  readonly movesClock?: true;
}

/** One visitor with a page of their own. */
export interface Visit {
  readonly page: Page;
  readonly asked: Asked[];
  /** Scripts that threw, blocked sources, requests to a foreign origin and calls that the test did not expect. */
  readonly faults: string[];
  go(path: string): Promise<void>;
  asksFor(pattern: RegExp): Asked[];
  /** The first such call, or a later one, as soon as the page has made it. */
  sent(pattern: RegExp, nth?: number): Promise<Asked>;
}

function answerFile(route: Route, app: AppUnderTest, path: string): Promise<void> {
  const file = join(app.dist, path.slice(app.base.length - 1));
  const found = existsSync(file) && statSync(file).isFile() ? file : join(app.dist, 'index.html');
  return route.fulfill({ body: readFileSync(found), contentType: kinds[extname(found)] ?? 'application/octet-stream' });
}

/** A browser's profile of its own, as of somebody far from the clinic. */
export async function newcomer(browser: Browser, { scripts = true }: VisitOptions = {}): Promise<BrowserContext> {
  const context = await browser.newContext({
    javaScriptEnabled: scripts,
    reducedMotion: 'reduce',
    locale: 'en-US',
    timezoneId: 'Asia/Tokyo',
  });
  context.setDefaultTimeout(PATIENCE);
  return context;
}

/** Opens a page whose every request is answered here: the built app from its folder, the interface by `api`. */
export async function visit(
  context: BrowserContext,
  app: AppUnderTest,
  api: FakeApi,
  options: VisitOptions = {},
): Promise<Visit> {
  const page = await context.newPage();
  await page.setViewportSize(options.size ?? desktop);
  await page.emulateMedia({ colorScheme: options.dark === true ? 'dark' : 'light' });
  if (options.at !== undefined) await page.clock.setFixedTime(options.at);
  const asked: Asked[] = [];
  const waiting = new Set<() => void>();
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
    for (const look of waiting) look();
    const reply = await replyTo(api, call);
    if (reply === 'no-answer') return route.abort('internetdisconnected');
    if (reply === undefined) faults.push(`unexpected ${call.method} ${call.path}`);
    const { status = 200, body, text, headers = {} } = reply ?? { status: 404, body: {}, text: undefined };
    return body === undefined
      ? route.fulfill({ status, headers, ...(text !== undefined && { body: text }) })
      : route.fulfill({
          status,
          body: JSON.stringify(body),
          headers: { 'content-type': 'application/json', ...headers },
        });
  });
  const asksFor = (pattern: RegExp): Asked[] => asked.filter(({ method, path }) => pattern.test(`${method} ${path}`));
  return {
    page,
    asked,
    faults,
    go: async (path) => void (await page.goto(origin + path)),
    asksFor,
    sent: (pattern, nth = 1) =>
      new Promise((resolve, reject) => {
        const late = setTimeout(() => reject(new Error(`The page did not ask for ${pattern} ${nth} times`)), PATIENCE);
        const look = (): void => {
          const found = asksFor(pattern)[nth - 1];
          if (found === undefined) return;
          clearTimeout(late);
          waiting.delete(look);
          resolve(found);
        };
        waiting.add(look);
        look();
      }),
  };
}
