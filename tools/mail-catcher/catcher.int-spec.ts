import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { writeDemoClock } from '@stillwater/platform';
import { createTransport } from 'nodemailer';
import { startMailCatcher } from './catcher.ts';
import type { MailCatcher } from './catcher.ts';
import { Mailbox } from './mailbox.ts';
import { TextBox } from './text-box.ts';

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

const text = { messageId: 'a-1', to: '+18285550111', text: 'JT Office: <b>9:00 AM</b> https://x.example/a#1 STOP' };
const post = (body: unknown) =>
  get('/api/texts', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });

test('keeps a text once, shows it beside the mails and gives it to tests', async () => {
  await send('A mail', '');
  expect((await post(text)).status).toBe(202);
  expect((await post(text)).status).toBe(202);
  const { items } = (await (await get('/api/texts?to=%2B18285550111')).json()) as { items: { id: string }[] };
  expect(items).toMatchObject([text]);
  expect(await (await get(`/api/texts/${items[0]!.id}`)).json()).toMatchObject(text);
  const list = await (await get('/')).text();
  expect(list).toContain('A mail');
  expect(list).toContain('JT Office: &lt;b&gt;9:00 AM');
  expect(await (await get(`/texts/${items[0]!.id}`)).text()).toContain('<a href="https://x.example/a#1"');
  expect(new TextBox(folder).list()).toMatchObject([text]);
  expect((await get('/api/texts', { method: 'DELETE' })).status).toBe(200);
  expect(new TextBox(folder).list()).toEqual([]);
});

test.each([
  undefined,
  {},
  { ...text, to: '828-555-0111' },
  { ...text, text: '' },
  { ...text, text: 'x'.repeat(2_000) },
])('takes no text that is none (%#)', async (body) => {
  expect((await post(body)).status).toBe(400);
  expect(await (await get('/api/texts')).json()).toEqual({ items: [] });
  expect((await get('/texts/unknown')).status).toBe(404);
});

test('as a program of its own it tells the time of the demo', async () => {
  const clock = join(folder, 'demo-clock.json');
  writeDemoClock(clock, 3 * 3_600_000);
  const env = {
    MAIL_FOLDER: join(folder, 'program'),
    MAIL_SMTP_PORT: '0',
    MAIL_HTTP_PORT: '0',
    DEMO_CLOCK_FILE: clock,
  };
  const program = join(import.meta.dirname, 'main.ts');
  const child = spawn(process.execPath, ['--no-warnings', program], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  try {
    const [said] = (await once(child.stdout, 'data')) as [Buffer];
    const texts = `http://127.0.0.1:${/page on (\d+)/.exec(said.toString())![1]}/api/texts`;
    await fetch(texts, { method: 'POST', body: JSON.stringify(text) });
    const { items } = (await (await fetch(texts)).json()) as { items: { receivedAt: string }[] };
    expect((Date.parse(items[0]!.receivedAt) - Date.now()) / 60_000).toBeCloseTo(180, 0);
  } finally {
    child.kill();
  }
  expect(await ended).toEqual([0, null]);
});
