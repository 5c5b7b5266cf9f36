import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { jetstream, jetstreamManager } from '@nats-io/jetstream';
import type { JetStreamManager, StreamConfig } from '@nats-io/jetstream';
import { connect } from '@nats-io/transport-node';
import type { NatsConnection } from '@nats-io/transport-node';
import { findNats } from './nats-binary.ts';
import { earsPermissions, permissionsOf, PROVISIONER, provisionerPermissions } from './nats-config.ts';
import type { NatsUser } from './nats-config.ts';
import { startNats } from './nats.ts';
import type { RunningNats } from './nats.ts';
import { freePort } from './ports.ts';

const folder = mkdtempSync(join(tmpdir(), 'nats-'));
const flagged = 'evt.*.*.inquiries.inquiry.flagged_urgent.v1';
const reaction = { owner: 'inquiries', consumer: 'screening-raise-flag', filter: flagged };
const users: NatsUser[] = Object.entries({
  inquiries: permissionsOf('inquiries', []),
  screening: permissionsOf('screening', [reaction]),
  gateway: permissionsOf('gateway', []),
  'gateway-ears': earsPermissions([flagged]),
  [PROVISIONER]: provisionerPermissions(['inquiries', 'screening']),
}).map(([name, permissions]) => ({ name, password: `of-${name}`, permissions }));
let server: RunningNats;
const open: NatsConnection[] = [];

beforeAll(async () => {
  server = await startNats({
    server: await findNats(join(folder, 'cache')),
    folder,
    port: await freePort(),
    log: join(folder, 'nats.log'),
    users,
  });
});

afterAll(async () => {
  await Promise.all(open.map((connection) => connection.close()));
  await server.stop();
  rmSync(folder, { recursive: true });
});

async function managerAs(user: string): Promise<JetStreamManager> {
  return jetstreamManager(await as(user), { checkAPI: false });
}

async function as(service: string): Promise<NatsConnection> {
  const connection = await connect({
    servers: server.url,
    user: service,
    pass: `of-${service}`,
    inboxPrefix: `_INBOX_${service}`,
    noAsyncTraces: true,
  });
  open.push(connection);
  return connection;
}

const refused = /[Pp]ermissions? [Vv]iolation/;

test('lets a service make its stream, another read it through its own consumer, and acknowledge', async () => {
  const inquiries = await as('inquiries');
  const screening = await as('screening');
  const owner = await jetstreamManager(inquiries, { checkAPI: false });
  await owner.streams.add({ name: 'INQUIRIES', subjects: ['evt.*.*.inquiries.>'] });
  await jetstream(inquiries).publish('evt.00.clinic.inquiries.inquiry.flagged_urgent.v1', '{}');
  const reader = await jetstreamManager(screening, { checkAPI: false });
  await reader.consumers.add('INQUIRIES', {
    durable_name: 'screening-raise-flag',
    filter_subject: flagged,
    ack_policy: 'explicit',
  });
  const consumer = await jetstream(screening).consumers.get('INQUIRIES', 'screening-raise-flag');
  const message = await consumer.next({ expires: 2_000 });
  expect(await message?.ackAck()).toBe(true);
});

test('refuses a fact that is not ours, a question under another name, and an ear at the door of others', async () => {
  const screening = await as('screening');
  await expect(jetstream(screening).publish('evt.00.clinic.inquiries.inquiry.closed.v1', '{}')).rejects.toThrow(
    refused,
  );
  await expect(screening.request('ask.inquiries.gateway.show-inquiry-v1', '{}', { timeout: 1_000 })).rejects.toThrow(
    refused,
  );
  for (const subject of ['ask.inquiries.>', 'evt.>', '_INBOX_inquiries.>', '>']) {
    const subscription = screening.subscribe(subject);
    await expect(subscription[Symbol.asyncIterator]().next()).rejects.toThrow(refused);
  }
  const manager = await jetstreamManager(screening, { checkAPI: false });
  await expect(manager.streams.delete('INQUIRIES')).rejects.toThrow(refused);
  await expect(
    manager.consumers.add('INQUIRIES', { durable_name: 'screening-everything', ack_policy: 'explicit' }),
  ).rejects.toThrow(refused);
});

const own = { name: 'INQUIRIES', subjects: ['evt.*.*.inquiries.>'] };

test.each<[string, Partial<StreamConfig>]>([
  ['the questions of everybody', { subjects: [...own.subjects, 'ask.>'] }],
  ['the facts of another', { sources: [{ name: 'SCREENING' }] }],
  ['a way to ask in the name of another', { republish: { src: 'evt.>', dest: 'ask.screening.gateway.>' } }],
])('refuses a service that would add %s to the stream it owns', async (_what, change) => {
  const owner = await managerAs('inquiries');
  await expect(owner.streams.update(own.name, change)).rejects.toThrow(refused);
  await expect(owner.streams.add({ ...own, ...change })).rejects.toThrow('different configuration');
  await expect(owner.streams.delete(own.name)).rejects.toThrow(refused);
  const { config } = await owner.streams.info(own.name);
  expect(config.subjects).toEqual(own.subjects);
});

test('refuses a service that would make a stream beside its own', async () => {
  const owner = await managerAs('inquiries');
  await expect(owner.streams.add({ name: 'EARS', subjects: ['ask.screening.>'] })).rejects.toThrow(refused);
});

test('lets the provisioner change a stream, and neither make, empty nor delete one', async () => {
  const keeper = await managerAs(PROVISIONER);
  const { config } = await keeper.streams.update(own.name, { max_bytes: 1_000_000 });
  expect(config).toMatchObject({ max_bytes: 1_000_000, subjects: own.subjects });
  await expect(keeper.streams.add({ name: 'SCREENING', subjects: ['evt.*.*.screening.>'] })).rejects.toThrow(refused);
  await expect(keeper.streams.purge(own.name)).rejects.toThrow(refused);
  await expect(keeper.streams.delete(own.name)).rejects.toThrow(refused);
});

test('lets a service answer what it was asked, and nothing else', async () => {
  const inquiries = await as('inquiries');
  const screening = await as('screening');
  inquiries.subscribe('ask.inquiries.>', { callback: (_error, message) => void message.respond('answered') });
  await inquiries.flush();
  const reply = await screening.request('ask.inquiries.screening.show-inquiry-v1', '{}', { timeout: 1_000 });
  expect(reply.string()).toBe('answered');
  await expect(inquiries.request('_INBOX_screening.guessed', '{}', { timeout: 1_000 })).rejects.toThrow(refused);
});

test('lets ears hear what they are made for, and neither hear nor say anything beside it', async () => {
  const ears = await as('gateway-ears');
  const heard = ears.subscribe(flagged, { max: 1 });
  await ears.flush();
  await jetstream(await as('inquiries')).publish('evt.00.clinic.inquiries.inquiry.flagged_urgent.v1', '{}');
  const nextFault = async () => {
    for await (const status of ears.status()) if (status.type === 'error') return status.error.message;
    return undefined;
  };
  for await (const message of heard) {
    const fault = nextFault();
    message.respond('{}');
    expect(await fault).toMatch(/Publish to "_INBOX_inquiries/);
  }
  const fault = nextFault();
  ears.publish('evt.00.clinic.gateway.staff.changed.v1', '{}');
  expect(await fault).toMatch(/Publish to "evt\.00/);
  for (const [user, subject] of [
    ['gateway-ears', 'evt.*.*.inquiries.>'],
    ['gateway-ears', 'ask.gateway.>'],
    ['gateway', flagged],
  ] as const) {
    const beside = (await as(user)).subscribe(subject);
    await expect(beside[Symbol.asyncIterator]().next()).rejects.toThrow(refused);
  }
});

test('lets nobody in without a password', async () => {
  await expect(connect({ servers: server.url })).rejects.toThrow(/[Aa]uthorization/);
});
