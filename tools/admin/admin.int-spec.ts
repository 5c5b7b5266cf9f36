import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { Client } from 'pg';
import { databaseOf, withDatabase } from '../stack/databases.ts';
import { environmentOf } from '../stack/installation.ts';
import { installForTest } from '../stack/installation.fixture.ts';
import type { TestInstallation } from '../stack/installation.fixture.ts';
import { launchOne, untilReady } from '../stack/service-processes.ts';
import type { ServiceProcess } from '../stack/service-processes.ts';

jest.setTimeout(120_000);

let here: TestInstallation;
let screening: ServiceProcess;

beforeAll(async () => {
  here = await installForTest();
  const env = { ...process.env, ...environmentOf(here.installation, { name: 'screening', keyStore: true }) };
  screening = await launchOne('screening', { env, logs: here.folder });
  await untilReady(screening, here.folder);
});

afterAll(async () => {
  await screening.child.stop();
  await here.stop();
});

const admin = (...args: string[]) => here.run('admin/main.ts', args);

async function ask(service: string, text: string, values: unknown[] = []): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: withDatabase(here.installation.databaseServer, databaseOf(service)) });
  await client.connect();
  try {
    return (await client.query(text, values)).rows as Record<string, unknown>[];
  } finally {
    await client.end();
  }
}

/** A message that screening could not take in; @param envelope what came */
async function park(envelope: string): Promise<string> {
  const id = randomUUID();
  await ask(
    'screening',
    `insert into parked_message (clinic_id, id, consumer, event_id, type, subject, envelope, reason, attempts)
     values ($1, $2, 'screening-raise-flag-for-urgent-inquiry', $3, 'inquiry.flagged_urgent.v1', 'evt', $4, 'It failed.', 10)`,
    [randomUUID(), id, randomUUID(), Buffer.from(envelope)],
  );
  return id;
}

test('says what it can do, and refuses what it does not know', async () => {
  expect(await admin()).toMatchObject({ code: 0, output: expect.stringContaining('create-clinic') });
  expect((await admin('destroy')).code).toBe(64);
  expect(await admin('create-organisation')).toMatchObject({
    code: 64,
    output: expect.stringContaining('--name is missing'),
  });
});

test('opens a clinic and prints a link for its operator', async () => {
  const { output } = await admin('create-organisation', '--name', 'Example Care');
  const organisation = output.trim().split('\n').at(-1)!;
  const clinic = [
    '--organisation',
    organisation,
    '--slug',
    'example',
    '--name',
    'Example',
    '--zone',
    'America/New_York',
    '--phone',
    '+18285550100',
    '--address',
    '1 Example Street',
  ];
  expect((await admin('create-clinic', ...clinic, '--states', 'NC,XX')).output).toContain('/licensedStates/1');
  expect((await admin('create-clinic', ...clinic, '--states', 'NC,TN')).output).toContain('open at /c/example');
  expect((await admin('create-clinic', ...clinic, '--states', 'NC')).output).toContain('clinic.slug_taken');
  const invited = await admin(
    'invite-operator',
    '--organisation',
    organisation,
    '--name',
    'Ann',
    '--email',
    'ann@clinic.test',
  );
  expect(invited.output).toMatch(/https:\/\/care\.clinic\.test\/admin\/enrol#[\w-]{20,}/);
  expect(await ask('gateway', `select organisation_roles from staff where email = 'ann@clinic.test'`)).toEqual([
    { organisation_roles: ['operator'] },
  ]);
  const [{ clinic_id: clinicId }] = (await ask('gateway', 'select clinic_id from clinic_directory')) as [
    { clinic_id: string },
  ];
  const theo = ['--clinic', clinicId, '--name', 'Theo', '--email', 'theo@clinic.test'];
  expect((await admin('invite-staff', ...theo, '--roles', 'intake,king')).output).toContain('/roles/1');
  expect((await admin('invite-staff', ...theo, '--roles', 'intake')).output).toMatch(/\/admin\/enrol#[\w-]{20,}/);
  expect(await ask('gateway', 'select roles from membership')).toEqual([{ roles: ['intake'] }]);
  const said = await admin('republish', '--from', '2026-01-01T00:00:00Z');
  expect(said.output).toMatch(/gateway: \d+ facts/);
});

test('lists, shows, retries and drops parked messages of every service', async () => {
  const broken = await park('{');
  expect((await admin('parked', 'list')).output).toContain(broken);
  expect((await admin('parked', 'show', broken)).output).toContain('"envelope": "{"');
  expect(await admin('parked', 'retry', broken)).toMatchObject({
    code: 1,
    output: expect.stringContaining('parked.failed_again'),
  });
  expect((await admin('parked', 'drop', broken)).output).toContain('--reason is missing');
  expect((await admin('parked', 'drop', broken, '--reason', 'Sent by a test')).output).toContain('"state": "dropped"');
  expect((await admin('parked', 'drop', broken, '--reason', 'Again')).output).toContain('parked.resolved');
  expect((await admin('parked', 'list')).output).toContain('No message is parked');
  const trail = await ask(
    'screening',
    `select action, actor_kind, result from audit_entry where object_id = $1 order by at`,
    [broken],
  );
  expect(trail).toContainEqual({ action: 'drop-parked', actor_kind: 'operator', result: 'ok' });
  expect((await admin('parked', 'show', randomUUID())).output).toContain('No service has parked');
});

test('finds a database that lacks a migration, and a broker that lets nobody in', async () => {
  const healthy = await admin('check');
  expect(healthy.output).toContain('ok    database of inquiries');
  expect(healthy.output).toContain('ok    NATS as gateway\n');
  expect(healthy.output).toContain('ok    NATS as gateway-ears\n');
  expect(healthy.output).toContain('ok    connections of PostgreSQL');
  expect(healthy.output).toContain('FAULT mail server');
  await ask('scheduling', 'alter table migrations rename to migrations_away');
  const sick = await here.run('admin/main.ts', ['check'], {
    STILLWATER_NATS_URL: 'nats://127.0.0.1:1',
    POOL_SIZE: '100',
    GATEWAY_POOL_SIZE: '1000',
  });
  await ask('scheduling', 'alter table migrations_away rename to migrations');
  expect(sick.code).toBe(1);
  expect(sick.output).toMatch(/FAULT database of scheduling/);
  expect(sick.output).toMatch(/FAULT NATS as gateway/);
  expect(sick.output).toContain('one process of each service needs 1450');
});
