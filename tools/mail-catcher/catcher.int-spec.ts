import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createTransport } from 'nodemailer';
import { startMailCatcher } from './catcher.ts';
import type { MailCatcher } from './catcher.ts';
import { Mailbox } from './mailbox.ts';

const folder = mkdtempSync(join(tmpdir(), 'caught-mail-'));
let catcher: MailCatcher;

beforeAll(async () => {
  catcher = await startMailCatcher({ folder, host: '127.0.0.1', smtpPort: 0, httpPort: 0 });
});

afterAll(async () => {
  await catcher.stop();
  rmSync(folder, { recursive: true });
});

const send = (subject: string, html: string) =>
  createTransport({ host: '127.0.0.1', port: catcher.smtpPort }).sendMail({
    from: '"JT Office" <office@example.com>',
    to: 'avery@example.com',
    subject,
    text: 'Grüße & <b>',
    html,
  });

const get = (path: string, init?: RequestInit) => fetch(`http://127.0.0.1:${catcher.httpPort}${path}`, init);

test('keeps a mail that was accepted, shows it and gives it to tests', async () => {
  await send('We got your message <script>', '<p onclick="x()">Hello</p><script>alert(1)</script>');
  const { items } = (await (await get('/api/messages?to=avery@example.com')).json()) as {
    items: { id: string; subject: string }[];
  };
  expect(items).toHaveLength(1);
  const { id } = items[0]!;
  expect(await (await get(`/api/messages/${id}`)).json()).toMatchObject({
    from: '"JT Office" <office@example.com>',
    envelope: { to: ['avery@example.com'] },
    text: expect.stringContaining('Grüße & <b>'),
    headers: { subject: 'We got your message <script>' },
  });
  const list = await (await get('/')).text();
  expect(list).toContain('We got your message &lt;script&gt;');
  expect(await (await get(`/messages/${id}`)).text()).toContain('<iframe sandbox');
  const html = await get(`/messages/${id}/html`);
  expect(html.headers.get('content-security-policy')).toMatch(/default-src 'none'.*sandbox/);
  expect(await (await get(`/messages/${id}/raw`)).text()).toContain('MIME-Version');
  expect(new Mailbox(folder).list().map((mail) => mail.id)).toEqual([id]);
});

test('forgets all mail when asked, and nothing by a GET', async () => {
  await send('Another', '');
  expect((await get('/api/messages', { method: 'DELETE' })).status).toBe(200);
  expect(await (await get('/api/messages')).json()).toEqual({ items: [] });
  expect(new Mailbox(folder).list()).toEqual([]);
  expect((await get('/api/messages', { method: 'POST' })).status).toBe(405);
  expect((await get('/messages/unknown')).status).toBe(404);
});
