import { afterAll, afterEach, beforeAll, expect } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launchBrowser } from './browser.js';
import type { FakeApi } from './fake-api.js';
import { newcomer, visit, type AppUnderTest, type Visit, type VisitOptions } from './visit.js';

/** Whoever visits the app in the test that runs. */
export interface Visiting extends Visit {
  /** Comes with a page of their own, in place of whoever was there, and is nowhere yet. */
  arrive(api: FakeApi, options?: VisitOptions): Promise<Page>;
  /** Comes, and opens a page. */
  open(path: string, api: FakeApi, options?: VisitOptions): Promise<Page>;
}

/**
 * For a spec file: one browser, and one visitor after the other. A test fails when on one of its pages a script threw,
 * a source was blocked, or something was asked for that the test did not expect. Visitors share a profile, which takes
 * a third off the time; so a page that leaves something in it fails its test as well.
 */
export function visiting(app: AppUnderTest, usual: VisitOptions = {}): Visiting {
  let browser: Browser;
  let shared: BrowserContext;
  let visits: Visit[] = [];
  beforeAll(async () => {
    browser = await launchBrowser();
    shared = await newcomer(browser);
  });
  afterEach(async () => {
    const over = visits;
    visits = [];
    const faults = over.flatMap((one) => one.faults);
    const { cookies, origins } = await shared.storageState();
    for (const { page } of over) {
      const own = page.context();
      await (own === shared ? page.close() : own.close());
    }
    expect({ faults, cookies, origins }).toEqual({ faults: [], cookies: [], origins: [] });
  });
  afterAll(() => browser.close());
  const current = (): Visit => {
    const last = visits.at(-1);
    if (last === undefined) throw new Error('Nobody has opened a page in this test');
    return last;
  };
  const arrive: Visiting['arrive'] = async (api, options) => {
    const wished = { ...usual, ...options };
    const alone = wished.scripts === false || wished.movesClock;
    visits.push(await visit(alone ? await newcomer(browser, wished) : shared, app, api, wished));
    return current().page;
  };
  return {
    arrive,
    get page() {
      return current().page;
    },
    get asked() {
      return current().asked;
    },
    get faults() {
      return current().faults;
    },
    go: (path) => current().go(path),
    asksFor: (pattern) => current().asksFor(pattern),
    sent: (pattern, nth) => current().sent(pattern, nth),
    async open(path, api, options) {
      const page = await arrive(api, options);
      await current().go(path);
      return page;
    },
  };
}
