import { describe, expect, it } from '@jest/globals';
import type { Msg, MsgHdrs } from '@nats-io/transport-node';
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

function brokerThatAnswers(answer: object) {
  const sent: { subject: string; headers: MsgHdrs }[] = [];
  const requests = {
    send: (subject: string, _body: unknown, headers: MsgHdrs) => {
      sent.push({ subject, headers });
      return Promise.resolve({ json: () => answer } as Msg);
    },
  };
  return { requests, sent };
}

describe('publishing one row', () => {
  it('goes out under the id of the event', async () => {
    const { requests, sent } = brokerThatAnswers({ stream: 'INQUIRIES', seq: 7 });
    expect(await publishRow(requests, new Names('t1'), row)).toEqual({ duplicate: false });
    expect(sent[0]?.subject).toBe('t1.evt.07.c.inquiries.note.taken.v1');
    expect(sent[0]?.headers.get('Nats-Msg-Id')).toBe(row.eventId);
    expect(sent[0]?.headers.get('ce-type')).toBe('note.taken.v1');
  });

  it.each([
    ['names no place in the stream, even if it says duplicate', { stream: 'INQUIRIES', seq: 0, duplicate: true }],
    ['is a refusal', { error: { code: 503, err_code: 10077, description: 'maximum messages exceeded' } }],
  ])('has failed when the acknowledgement %s', async (_what, answer) => {
    const { requests } = brokerThatAnswers(answer);
    await expect(publishRow(requests, new Names(''), row)).rejects.toThrow(NotStored);
  });
});
