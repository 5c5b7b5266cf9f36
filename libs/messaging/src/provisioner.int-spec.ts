import { AckPolicy, DeliverPolicy, StorageType } from '@nats-io/jetstream';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { makeLogger } from '@stillwater/platform';
import { natsNamespace } from '@stillwater/testing';
import { Broker } from './broker.js';
import { dropNamespace } from './drop-namespace.js';
import { keepStreams } from './keep-streams.js';
import { BrokerMismatch, Provisioner } from './provisioner.js';
import { DEFAULT_TIMES } from './stream-config.js';

const nats = natsNamespace();
const log = makeLogger('inquiries', 'fatal');
const broker = new Broker('inquiries', { url: nats.url }, nats.namespace, log);
const sizes = { ...DEFAULT_TIMES, maxBytes: 8 * 1024 * 1024, replicas: 1 };
const provisioner = new Provisioner(broker, sizes);
const filter = 'evt.*.*.inquiries.note.taken.v1';
const nothing = () => Promise.resolve();
const keep = (wanted: { owner: string; maxBytes: number }, change: boolean) =>
  keepStreams({
    address: { url: nats.url },
    wanted: [{ namespace: nats.namespace, replicas: 1, ...wanted }],
    change,
    waitMs: 5_000,
    log,
  });

beforeAll(async () => {
  await broker.open();
});

afterAll(async () => {
  await broker.close();
  await dropNamespace(nats.url, nats.namespace);
});

describe('provisioning', () => {
  it('makes a stream that refuses what it has no room for, and deletes nothing', async () => {
    let before = 0;
    await provisioner.ensureStream('inquiries', async () => void (before += 1));
    await provisioner.ensureStream('inquiries', async () => void (before += 1));
    expect(before).toBe(1);
    const { config } = await broker.manager.streams.info(broker.names.stream('inquiries'));
    expect(config).toMatchObject({
      subjects: [`${nats.namespace}.evt.*.*.inquiries.>`],
      retention: 'limits',
      storage: 'file',
      discard: 'new',
      max_age: 30 * 24 * 3_600 * 1e9,
      max_bytes: sizes.maxBytes,
      duplicate_window: 600 * 1e9,
      deny_delete: true,
      deny_purge: true,
    });
  });

  it('makes a durable consumer without a limit on deliveries', async () => {
    expect(await provisioner.ensureConsumer('inquiries', 'screening-read-note', filter)).toBe(true);
    const { config } = await broker.manager.consumers.info(broker.names.stream('inquiries'), 'screening-read-note');
    expect(config).toMatchObject({ ack_policy: 'explicit', ack_wait: 10 * 1e9, max_deliver: -1, max_ack_pending: 64 });
    expect(config).not.toHaveProperty('inactive_threshold');
    expect(config).not.toHaveProperty('backoff');
  });

  it('leaves a stream that is missing to its owner', async () => {
    expect(
      await provisioner.ensureConsumer('scheduling', 'screening-read-visit', 'evt.*.*.scheduling.visit.held.v1'),
    ).toBe(false);
  });

  it('leaves a stream that needs another size to the keeper of the broker, and says what to run', async () => {
    const maxBytes = 9 * 1024 * 1024;
    const larger = new Provisioner(broker, { ...sizes, maxBytes });
    const refused = larger.ensureStream('inquiries', nothing);
    await expect(refused).rejects.toThrow(BrokerMismatch);
    await expect(refused).rejects.toThrow(
      `max_bytes should be ${maxBytes}, is ${sizes.maxBytes}. Run \`npm run admin -- streams\``,
    );
    const fault = `max_bytes should be ${maxBytes}, is ${sizes.maxBytes}`;
    expect(await keep({ owner: 'inquiries', maxBytes }, false)).toEqual([
      { owner: 'inquiries', is: 'wrong', faults: [fault] },
    ]);
    expect(await keep({ owner: 'inquiries', maxBytes }, true)).toMatchObject([{ is: 'changed', faults: [] }]);
    await larger.ensureStream('inquiries', nothing);
    expect(await keep({ owner: 'inquiries', maxBytes }, true)).toMatchObject([{ is: 'as needed' }]);
  });

  it('never makes a missing stream as keeper: the owner would not notice the loss', async () => {
    expect(await keep({ owner: 'scheduling', maxBytes: sizes.maxBytes }, true)).toMatchObject([{ is: 'missing' }]);
  });

  it('refuses a stream that takes in more than its own subjects', async () => {
    const name = broker.names.stream('screening');
    await provisioner.ensureStream('screening', nothing);
    const { config } = await broker.manager.streams.info(name);
    await broker.manager.streams.update(name, { ...config, subjects: [...config.subjects, `${nats.namespace}.ask.>`] });
    await expect(provisioner.ensureStream('screening', nothing)).rejects.toThrow('subjects should be');
    expect(await keep({ owner: 'screening', maxBytes: sizes.maxBytes }, true)).toMatchObject([{ is: 'changed' }]);
    await broker.manager.streams.update(name, { ...config, sources: [{ name: broker.names.stream('inquiries') }] });
    await expect(provisioner.ensureStream('screening', nothing)).rejects.toThrow('sources should be absent');
  });

  it('refuses a stream that the server keeps in another way, field by field', async () => {
    const name = broker.names.stream('notifications');
    await broker.manager.streams.add({
      name,
      subjects: [broker.names.streamSubject('notifications')],
      storage: StorageType.Memory,
    });
    const refused = provisioner.ensureStream('notifications', nothing);
    await expect(refused).rejects.toThrow(BrokerMismatch);
    await expect(refused).rejects.toThrow('storage should be "file", is "memory"');
  });

  it('refuses a consumer that would skip what was said before', async () => {
    const durable = 'screening-read-late';
    await broker.manager.consumers.add(broker.names.stream('inquiries'), {
      durable_name: durable,
      ack_policy: AckPolicy.Explicit,
      deliver_policy: DeliverPolicy.New,
    });
    const refused = provisioner.ensureConsumer('inquiries', durable, filter);
    await expect(refused).rejects.toThrow('deliver_policy should be "all", is "new"');
  });
});
