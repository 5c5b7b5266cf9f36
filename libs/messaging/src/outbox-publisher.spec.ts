import { describe, expect, it } from '@jest/globals';
import type { JetStreamClient, JetStreamPublishOptions, PubAck } from '@nats-io/jetstream';
import { Names } from './names.js';
import { NotStored, publishRow } from './outbox-publisher.js';

const row = {
  id: '1',
  eventId: '01995a10-6f20-7d3b-a5e8-9c1b2a805507',
  type: 'note.taken.v1',
  clinicId: 'c',
  aggregateId: 'a',
  subject: 'evt.07.c.inquiries.note.taken.v1',
  headers: { 'ce-type': 'note.taken.v1' },
  body: Buffer.from('{}'),
};

function brokerThatAnswers(ack: PubAck) {
  const sent: { subject: string; options: Partial<JetStreamPublishOptions> }[] = [];
  const client: Pick<JetStreamClient, 'publish'> = {
    publish: (subject, _body, options = {}) => {
      sent.push({ subject, options });
      return Promise.resolve(ack);
    },
  };
  return { client, sent };
}

describe('publishing one row', () => {
  it('goes out under the id of the event', async () => {
    const { client, sent } = brokerThatAnswers({ stream: 'INQUIRIES', seq: 7, duplicate: false });
    expect(await publishRow(client, new Names('t1'), row)).toEqual({ duplicate: false });
    expect(sent[0]?.subject).toBe('t1.evt.07.c.inquiries.note.taken.v1');
    expect(sent[0]?.options.msgID).toBe(row.eventId);
    expect(sent[0]?.options.headers?.get('ce-type')).toBe('note.taken.v1');
  });

  it('has failed when the acknowledgement names no place in the stream, even if it says duplicate', async () => {
    const { client } = brokerThatAnswers({ stream: 'INQUIRIES', seq: 0, duplicate: true });
    await expect(publishRow(client, new Names(''), row)).rejects.toThrow(NotStored);
  });
});
