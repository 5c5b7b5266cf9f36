import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { InquiryReceipt } from '@stillwater/contracts';
import { eventually } from '@stillwater/testing';
import type { Answer } from './browser.js';
import { System } from './system.js';
import { sendInquiry, someInquiry } from './visitor.js';

/** A server that comes back is noticed without anybody's help, within this time. */
const RECOVERY_MS = 30_000;

interface Sent {
  email: string;
  answer: Answer<InquiryReceipt>;
}

let system: System;
/** Everything that was ever sent, whatever came of it. */
const all: Sent[] = [];

beforeAll(async () => {
  system = await System.start();
});

afterAll(() => system?.stop());

describe.each([
  { server: 'NATS', away: () => system.takeNatsAway(), back: () => system.bringNatsBack() },
  { server: 'PostgreSQL', away: () => system.takePostgresAway(), back: () => system.bringPostgresBack() },
])('$server goes away in the middle of things', ({ away, back }) => {
  it('refuses what it can not do, in time and with a reason', async () => {
    const early = Array.from({ length: 15 }, () => send());
    await early[4];
    await away();
    const sent = await Promise.all(early);
    expect(sent.some(({ answer }) => answer.status === 201)).toBe(true);
    for (const { answer } of sent) expect([201, 503, 504]).toContain(answer.status);
    const late = await eventually(async () => {
      const five = await Promise.all(Array.from({ length: 5 }, () => send()));
      expect(five.map(({ answer }) => answer.status)).toEqual([503, 503, 503, 503, 503]);
      return five;
    });
    for (const { answer } of late) {
      expect(answer.headers.get('content-type')).toContain('application/problem+json');
      expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    }
  });

  it('works again by itself when the server is back', async () => {
    await back();
    await eventually(async () => expect((await send()).answer.status).toBe(201), RECOVERY_MS);
  });

  it('has kept everything that was accepted, mail and all, once', async () => {
    const accepted = all.filter(({ answer }) => answer.status === 201);
    for (const { email, answer } of accepted) {
      await eventually(async () => {
        expect(system.mail.mailbox.list(email)).toHaveLength(1);
        const [row] = await system.query(
          'notifications',
          `select count(*)::int as sent from message where subject_id = $1 and state = 'sent'`,
          [answer.body.inquiryId],
        );
        expect(row).toEqual({ sent: 2 });
      }, RECOVERY_MS);
    }
    const rows = await system.query<{ id: string }>('inquiries', 'select id from inquiry');
    expect(rows.map(({ id }) => id)).toEqual(
      expect.arrayContaining(accepted.map(({ answer }) => answer.body.inquiryId)),
    );
  });

  it('has written nothing for what was refused', async () => {
    const came = (status: number) => all.filter(({ answer }) => answer.status === status);
    for (const { email } of came(503)) expect(system.mail.mailbox.list(email)).toEqual([]);
    const written = await system.query('inquiries', 'select 1 from inquiry');
    expect(written.length).toBeGreaterThanOrEqual(came(201).length);
    // 504 says that nobody knows: it may have been done.
    expect(written.length).toBeLessThanOrEqual(came(201).length + came(504).length);
    const said = await system.query('inquiries', `select 1 from outbox where type = 'inquiry.received.v1'`);
    expect(said).toHaveLength(written.length);
  });

  it('has nothing left to do, and nothing parked', async () => {
    for (const service of ['inquiries', 'screening', 'notifications', 'gateway'] as const) {
      await eventually(
        async () => expect(await system.query(service, 'select 1 from outbox where published_at is null')).toEqual([]),
        RECOVERY_MS,
      );
      expect(await system.query(service, 'select 1 from parked_message')).toEqual([]);
      expect(await system.isReady(service)).toBe(true);
    }
  });
});

async function send(): Promise<Sent> {
  const inquiry = someInquiry();
  const sent = { email: inquiry.email, answer: await sendInquiry(system.address, 'asheville', inquiry) };
  all.push(sent);
  return sent;
}
