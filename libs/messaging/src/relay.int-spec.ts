import { jetstreamManager } from '@nats-io/jetstream';
import { connect, type NatsConnection } from '@nats-io/transport-node';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { makeLogger } from '@stillwater/platform';
import {
  createTestService,
  eventually,
  freshClinic,
  freshId,
  natsNamespace,
  scopeFor,
  staff,
  type NatsNamespace,
  type TestService,
} from '@stillwater/testing';
import { Broker } from './broker.js';
import { dropNamespace } from './drop-namespace.js';
import { MessagingMetrics } from './messaging-metrics.js';
import { definitions, Script, takeNote } from './notes.fixture.js';
import { prune } from './outbox-pruning.js';
import { publishRow } from './outbox-publisher.js';
import { Provisioner } from './provisioner.js';
import { RelaySession } from './relay-session.js';
import { OutboxRelay } from './relay.js';
import { sayAgain } from './say-again.js';
import { DEFAULT_TIMES } from './stream-config.js';

const log = makeLogger('inquiries', 'fatal');
const metrics = new MessagingMetrics('inquiries');

let writer: TestService;
let watcher: NatsConnection;
let nats: NatsNamespace;
let broker: Broker;
let relays: OutboxRelay[];

beforeAll(async () => {
  writer = await createTestService(definitions(new Script()).writer);
});

afterAll(async () => {
  await writer?.drop();
});

beforeEach(async () => {
  nats = natsNamespace();
  watcher = await connect({ servers: nats.url });
  broker = new Broker('inquiries', { url: nats.url }, nats.namespace, log);
  await broker.open();
  relays = [];
  await writer.db.query('truncate outbox');
});

afterEach(async () => {
  for (const relay of relays) await relay.stop();
  await broker.close();
  await watcher.close();
  await dropNamespace(nats.url, nats.namespace);
});

async function startRelay(): Promise<OutboxRelay> {
  const provisioner = new Provisioner(broker, { ...DEFAULT_TIMES, maxBytes: 8 * 1024 * 1024, replicas: 1 });
  const relay = new OutboxRelay(writer.db.relayUrl, broker, provisioner, metrics, log);
  relays.push(relay);
  await relay.start();
  return relay;
}

async function say(notes: number, pages: number): Promise<void> {
  const scope = scopeFor(freshClinic(), staff('intake'), 'take-note');
  const takeAll = async (noteId: string) => {
    for (let page = 1; page <= pages; page += 1) await takeNote(writer.unitOfWork, scope, noteId, page);
  };
  await Promise.all(Array.from({ length: notes }, () => takeAll(freshId())));
}

async function pending(): Promise<number> {
  const [row] = await writer.db.query<{ count: number }>('select count(*)::int from outbox where published_at is null');
  return row!.count;
}

interface Stored {
  id: string;
  noteId: string;
  page: number;
}

/** The stream from its first message to its last. */
async function stream(): Promise<Stored[]> {
  const { streams } = await jetstreamManager(watcher);
  const name = broker.names.stream('inquiries');
  const { state } = await streams.info(name);
  const stored: Stored[] = [];
  for (let seq = state.first_seq; seq <= state.last_seq; seq += 1) {
    const message = await streams.getMessage(name, { seq });
    if (!message) continue;
    const { id, data } = message.json<{ id: string; data: { noteId: string; page: number } }>();
    stored.push({ id, ...data });
  }
  return stored;
}

function expectInOrder(stored: Stored[], notes: number, pages: number): void {
  expect(stored).toHaveLength(notes * pages);
  expect(new Set(stored.map(({ id }) => id)).size).toBe(notes * pages);
  for (const note of new Set(stored.map(({ noteId }) => noteId))) {
    const order = stored.filter(({ noteId }) => noteId === note);
    expect(order.map(({ page }) => page)).toEqual(Array.from({ length: pages }, (_, index) => index + 1));
  }
}

describe('the relay', () => {
  it('publishes what others committed before it started, and each aggregate in its order', async () => {
    await say(10, 6);
    await startRelay();
    await eventually(async () => expect(await pending()).toBe(0));
    expectInOrder(await stream(), 10, 6);
  });

  it('shares the partitions with a second one, and neither loses nor doubles', async () => {
    await startRelay();
    const saying = say(24, 5);
    await startRelay();
    await saying;
    const shares = () =>
      writer.db.query<{ partitions: number }>(
        `select count(*)::int as partitions from pg_locks where locktype = 'advisory' and classid = 8201
           and database = (select oid from pg_database where datname = current_database()) group by pid`,
      );
    await eventually(async () => expect(await shares()).toEqual([{ partitions: 8 }, { partitions: 8 }]));
    await say(24, 5);
    await eventually(async () => expect(await pending()).toBe(0));
    const stored = await stream();
    expect(stored).toHaveLength(240);
    expect(new Set(stored.map(({ id }) => id)).size).toBe(240);
  });

  it('takes over from one that is gone', async () => {
    const first = await startRelay();
    await startRelay();
    await first.stop();
    relays.shift();
    await say(16, 1);
    await eventually(async () => expect(await pending()).toBe(0));
    expectInOrder(await stream(), 16, 1);
  });

  it('goes on when its database session is cut', async () => {
    await startRelay();
    await writer.db.query(`select pg_terminate_backend(pid) from pg_stat_activity
      where application_name = 'stillwater-relay' and datname = current_database()`);
    await say(8, 2);
    await eventually(async () => expect(await pending()).toBe(0));
    expectInOrder(await stream(), 8, 2);
  });

  it('publishes again what a crash left unmarked, and the stream holds it once', async () => {
    await startRelay();
    await say(3, 2);
    await eventually(async () => expect(await pending()).toBe(0));
    await writer.db.query('update outbox set published_at = null');
    relays[0]!.ring();
    await eventually(async () => expect(await pending()).toBe(0));
    expectInOrder(await stream(), 3, 2);
  });

  it('makes a lost stream again and says everything again that it held', async () => {
    await startRelay();
    await say(4, 3);
    await eventually(async () => expect(await pending()).toBe(0));
    const { streams } = await jetstreamManager(watcher);
    await streams.delete(broker.names.stream('inquiries'));
    await say(1, 1);
    relays[0]!.ring();
    await eventually(async () => expect(await pending()).toBe(0));
    expect(await stream()).toHaveLength(13);
  });

  it('says again on demand what was said in a span of time', async () => {
    await startRelay();
    await say(2, 1);
    await eventually(async () => expect(await pending()).toBe(0));
    await writer.db.query(`update outbox set created_at = created_at - interval '2 days'`);
    await say(1, 1);
    await eventually(async () => expect(await pending()).toBe(0));
    const day = 24 * 3_600_000;
    expect(await sayAgain(writer.db.relayUrl, new Date(Date.now() - 3 * day), new Date(Date.now() - day))).toBe(2);
    await eventually(async () => expect(await pending()).toBe(0));
    expectInOrder(await stream(), 3, 1);
  });

  it('keeps rows that the broker refuses, with the reason', async () => {
    await startRelay();
    await say(1, 1);
    await eventually(async () => expect(await pending()).toBe(0));
    await writer.db.query(
      `update outbox set published_at = null, event_id = gen_random_uuid(), subject = 'nowhere.else'`,
    );
    relays[0]!.ring();
    await eventually(async () => {
      const [row] = await writer.db.query('select attempts, last_error from outbox');
      expect(row).toMatchObject({ attempts: expect.any(Number), last_error: expect.stringMatching(/./) });
      expect(Number(row?.['attempts'])).toBeGreaterThan(0);
    });
  });
});

describe('a relay session', () => {
  it('that lost its locks can not mark anything', async () => {
    await say(1, 1);
    const session = await RelaySession.open(writer.db.relayUrl);
    await session.join();
    await session.takeFairShare();
    const rows = await session.pending();
    expect(rows).toHaveLength(1);
    await writer.db.query(`select pg_terminate_backend(pid) from pg_stat_activity
      where application_name = 'stillwater-relay' and datname = current_database()`);
    await expect(session.settle({ published: rows.map(({ id }) => id), failed: [] })).rejects.toThrow();
    expect(await pending()).toBe(1);
    await session.close();
  });

  it('drops what is older than anybody can need, and nothing that still waits', async () => {
    await say(3, 1);
    await writer.db.query(
      `update outbox set published_at = now() - interval '15 days' where id = (select min(id) from outbox)`,
    );
    await writer.db.query(`update outbox set created_at = now() - interval '15 days' where published_at is null`);
    const session = await RelaySession.open(writer.db.relayUrl);
    await prune(session);
    await session.close();
    expect(await writer.db.query('select published_at from outbox')).toEqual([
      { published_at: null },
      { published_at: null },
    ]);
  });

  it('publishes under the id of the event, so that the stream knows it again', async () => {
    await startRelay();
    await relays.pop()!.stop();
    await say(1, 1);
    const session = await RelaySession.open(writer.db.relayUrl);
    await session.join();
    await session.takeFairShare();
    const [row] = await session.pending();
    expect(await publishRow(broker.requests, broker.names, row!)).toEqual({ duplicate: false });
    expect(await publishRow(broker.requests, broker.names, row!)).toEqual({ duplicate: true });
    await session.close();
  });
});
