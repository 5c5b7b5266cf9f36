import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { jetstream, jetstreamManager } from '@nats-io/jetstream';
import { connect } from '@nats-io/transport-node';
import type { NatsConnection } from '@nats-io/transport-node';
import { findNats } from './nats-binary.ts';
import { startNats } from './nats.ts';
import type { RunningNats } from './nats.ts';
import { freePort } from './ports.ts';

const folder = mkdtempSync(join(tmpdir(), 'nats-'));
const flagged = 'evt.*.*.inquiries.inquiry.flagged_urgent.v1';
const users = [
  { service: 'inquiries', password: 'of-inquiries', reactions: [] },
  {
    service: 'screening',
    password: 'of-screening',
    reactions: [{ owner: 'inquiries', consumer: 'screening-raise-flag', filter: flagged }],
  },
];
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

test('lets a service answer what it was asked, and nothing else', async () => {
  const inquiries = await as('inquiries');
  const screening = await as('screening');
  inquiries.subscribe('ask.inquiries.>', { callback: (_error, message) => void message.respond('answered') });
  await inquiries.flush();
  const reply = await screening.request('ask.inquiries.screening.show-inquiry-v1', '{}', { timeout: 1_000 });
  expect(reply.string()).toBe('answered');
  await expect(inquiries.request('_INBOX_screening.guessed', '{}', { timeout: 1_000 })).rejects.toThrow(refused);
});

test('lets nobody in without a password', async () => {
  await expect(connect({ servers: server.url })).rejects.toThrow(/[Aa]uthorization/);
});
