import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { Client } from 'pg';
import { makeDemoClinics } from '../demo/demo-clinics.ts';
import { installForTest, run } from './installation.fixture.ts';
import type { TestInstallation } from './installation.fixture.ts';

jest.setTimeout(120_000);

let here: TestInstallation;
const pages = mkdtempSync(join(tmpdir(), 'pages-'));

beforeAll(async () => {
  here = await installForTest();
});

afterAll(async () => {
  await here.stop();
  rmSync(pages, { recursive: true });
});

const built = { PATIENT_PAGES: pages, ADMIN_PAGES: pages };

test('lists every missing setting at once and ends with code 78', async () => {
  const { code, output } = await run('stack/serve.ts', [], {
    PATH: process.env['PATH'] ?? '',
    STILLWATER_HOME: join(here.folder, 'nobody'),
  });
  expect(code).toBe(78);
  for (const name of ['STILLWATER_DATABASE_URL', 'STILLWATER_NATS_URL', 'SMTP_URL', 'MAIL_FROM', 'PUBLIC_URL']) {
    expect(output).toContain(name);
  }
});

test('refuses what is for tests, what everybody knows and what is not for browsers, in one list', async () => {
  const key = join(here.folder, 'typed-key');
  writeFileSync(key, '00'.repeat(32));
  const { code, output } = await here.run('stack/serve.ts', [], {
    ...built,
    MODE: 'demo',
    PUBLIC_URL: 'http://care.clinic.test',
    STILLWATER_FAIL_POINT: 'outbox.committed',
    DEMO_CLOCK_FILE: '/var/lib/stillwater/clock.json',
    ROOT_KEY_FILE: key,
    INQUIRIES_DATABASE_URL: 'postgres://sw_inquiries_app:postgres@127.0.0.1:5432/stillwater_inquiries',
    SMTP_URL: 'smtps://office:changeme@mail.clinic.test',
    INQUIRIES_POOL_SIZE: 'many',
  });
  expect(code).toBe(78);
  for (const fault of [
    'MODE is demo',
    'PUBLIC_URL must begin with https://',
    'STILLWATER_FAIL_POINT is for tests',
    'DEMO_CLOCK_FILE is for the demo',
    'ROOT_KEY_FILE names a file that holds no random key',
    'INQUIRIES_DATABASE_URL holds a default or guessable password',
    'SMTP_URL holds a default or guessable password',
    'inquiries: POOL_SIZE must be a whole number',
  ]) {
    expect(output).toContain(fault);
  }
});

test('refuses the invented people of the demo by name', async () => {
  await makeDemoClinics({ ...here.installation, mode: 'demo' }, { GATEWAY_PUBLIC_URL: 'http://localhost:3000' });
  const { code, output } = await here.run('stack/serve.ts', [], built);
  expect(code).toBe(78);
  expect(output).toContain('invented people of the demo');
});

test('migrates when asked, and only then', async () => {
  const { code, output } = await here.run('stack/serve.ts', ['--migrate']);
  expect(output).toContain('0 migrations run');
  expect(code).toBe(0);
});

test('says what to do about a database that only this release has', async () => {
  const client = new Client({ connectionString: here.installation.databaseServer });
  await client.connect();
  await client.query('drop database stillwater_scheduling_keys with (force)');
  await client.end();
  const refused = await here.run('stack/serve.ts', ['--migrate']);
  expect(refused.code).toBe(1);
  expect(refused.output).toContain('"stillwater_scheduling_keys" does not exist');
  expect(refused.output).toContain('npm run admin -- provision');
  expect((await here.run('admin/main.ts', ['check'])).output).toContain('FAULT keys of scheduling');
  await here.run('admin/main.ts', ['provision']);
  expect((await here.run('stack/serve.ts', ['--migrate'])).output).toContain('1 migrations run');
  expect((await here.run('admin/main.ts', ['check'])).output).toContain('ok    keys of scheduling');
});
