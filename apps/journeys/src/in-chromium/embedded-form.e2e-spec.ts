import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { launchBrowser } from '@stillwater/ui/testing/browser';
import buildOnce from '@stillwater/ui/testing/build-once';
import type { Browser, Page } from 'playwright-core';
import { System } from '../system.js';

let system: System;
let site: Server;
let browser: Browser;

beforeAll(async () => {
  buildOnce(undefined, { rootDir: join(import.meta.dirname, '..', '..', '..', 'patient') });
  [system, browser] = await Promise.all([System.start(), launchBrowser()]);
  site = createServer((request, response) => {
    const page = pages[request.url ?? ''] ?? '';
    // Browsers ask every site for its icon.
    if (!page) return void response.writeHead(204).end();
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(`<!doctype html><html lang="en"><title>A clinic</title><h1>Our clinic</h1>${page}</html>`);
  });
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
});

afterAll(async () => {
  await browser?.close();
  site?.close();
  await system?.stop();
});

/** Pages of the clinic's own site, by address. */
const pages: Record<string, string> = {
  get '/form'() {
    return `<script async src="${system.address}/embed.js" data-clinic="asheville"></script>`;
  },
  get '/nowhere'() {
    return `<script async src="${system.address}/embed.js" data-clinic="../admin"></script>`;
  },
  get '/whole-page'() {
    return `<iframe title="All of it" src="${system.address}/c/asheville"></iframe>`;
  },
};

/** Another host name than the gateway's: for browsers another site. */
async function open(path: string): Promise<{ page: Page; errors: string[] }> {
  const page = await browser.newPage();
  const errors: string[] = [];
  page.on('console', (message) => void (message.type() === 'error' && errors.push(message.text())));
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(`http://localhost:${(site.address() as AddressInfo).port}${path}`);
  return { page, errors };
}

describe("the form on a clinic's own site", () => {
  it('is as tall as what is in it, and brings an inquiry in that says where it was written', async () => {
    const { page, errors } = await open('/form');
    const form = page.frameLocator('iframe');
    await form.getByLabel('First name').fill('Avery');
    const email = 'avery.embedded@example.com';
    await form.getByLabel('E-mail address').fill(email);
    await form.getByLabel('State you live in').selectOption('NC');
    const overhang = () =>
      form.locator('html').evaluate((root) => {
        const { scrollHeight, clientHeight } = root as unknown as Record<'scrollHeight' | 'clientHeight', number>;
        return scrollHeight - clientHeight;
      });
    await page.locator('iframe[style*="px"]').waitFor();
    expect(await overhang()).toBeLessThanOrEqual(0);
    await form.getByRole('button', { name: 'Send', exact: true }).click();
    await form.getByRole('heading', { name: 'Thank you, your message has arrived' }).waitFor();
    const rows = await system.query('inquiries', `select form from inquiry`);
    expect(rows).toEqual([{ form: 'embed' }]);
    expect(errors).toEqual([]);
    await page.close();
  });

  it('is made of nothing but a clinic', async () => {
    const { page, errors } = await open('/nowhere');
    expect(await page.locator('iframe').count()).toBe(0);
    expect(errors).toEqual(['embed.js: data-clinic must name a clinic.']);
    await page.close();
  });

  it('is the only page of ours that stands in a frame', async () => {
    const { page, errors } = await open('/whole-page');
    expect(await page.frameLocator('iframe').getByRole('heading').count()).toBe(0);
    expect(errors.join()).toContain('frame-ancestors');
    await page.close();
  });
});
