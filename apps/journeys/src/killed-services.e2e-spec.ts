import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { InquiryReceipt, ReceiveInquiry } from '@stillwater/contracts';
import { eventually } from '@stillwater/testing';
import { Browser } from './browser.js';
import { System, type ServiceName } from './system.js';
import { sendInquiry, someInquiry } from './visitor.js';

/** Longer than the broker waits for a sign of life before it delivers again (30 s). */
const REDELIVERY_MS = 60_000;

/** What an inquiry leaves behind when nobody is killed. */
const undisturbed = {
  inquiry: [{ state: 'new', urgency: 'review', version: 2 }],
  messages: ['N01 email sent', 'N02 app sent'],
  notices: ['N02 urgent open'],
  flags: ['review'],
  said: ['inquiry.flagged_urgent.v1 2', 'inquiry.received.v1 1', 'notification.sent.v1 1', 'safety.flag_raised.v1 1'],
  waiting: 0,
  parked: 0,
  mails: 1,
};

let system: System;

/** Urgent words, so that every service has something to do: a flag, notices, a mail. */
const inquiry = (): ReceiveInquiry & { email: string } =>
  someInquiry({ message: 'Some days I see no reason to live.' });

beforeAll(async () => {
  system = await System.start();
});

afterAll(() => system?.stop());

it('nobody is killed', async () => {
  const sent = inquiry();
  const { body } = await sendInquiry(system.address, 'asheville', sent);
  await endsAsUndisturbed(body.inquiryId, sent.email);
});

describe('a service is killed between commit and publish', () => {
  const services = ['inquiries', 'screening', 'notifications'] as const;
  const points = ['outbox.committed', 'relay.published'] as const;

  it.each(services.flatMap((service) => points.map((point) => ({ service, point }))))(
    '$service at $point',
    async ({ service, point }) => {
      await armed(service, point);
      const sent = inquiry();
      const { body } = await sendInquiry(system.address, 'asheville', sent);
      await reached(service, point);
      const [row] = await system.query<{ pending: number }>(
        service,
        'select count(*)::int as pending from outbox where published_at is null',
      );
      expect(row?.pending).toBeGreaterThan(0);
      await killedAndBack(service);
      await endsAsUndisturbed(body.inquiryId, sent.email);
    },
  );

  it('the gateway, with a change of the profile: messages speak for the clinic as it is now', async () => {
    await armed('gateway', 'outbox.committed');
    const jo = await new Browser(system.address).signIn('jo.harker@example.com');
    const { clinicId } = (await jo.get<{ memberships: { clinicId: string }[] }>('/v1/session')).body.memberships[0]!;
    const { headers } = await jo.get(`/v1/clinics/${clinicId}`);
    const change = { body: { phone: '+18285550199' }, headers: { 'if-match': headers.get('etag')! } };
    expect((await jo.request('PATCH', `/v1/clinics/${clinicId}`, change)).status).toBe(200);
    await reached('gateway', 'outbox.committed');
    await killedAndBack('gateway');
    await eventually(async () => {
      const copies = await system.query('notifications', 'select phone from clinic_copy where clinic_id = $1', [
        clinicId,
      ]);
      expect(copies).toEqual([{ phone: '+18285550199' }]);
    });
  });
});

describe('a service is killed between effect and acknowledgement', () => {
  it('the event comes again and finds itself handled', async () => {
    const services = ['screening', 'notifications'] as const;
    await Promise.all(services.map((service) => armed(service, 'effect.committed')));
    const sent = inquiry();
    const { body } = await sendInquiry(system.address, 'asheville', sent);
    for (const service of services) {
      await reached(service, 'effect.committed');
      const [row] = await system.query<{ handled: number }>(
        service,
        `select count(*)::int as handled from inbox where handled_at > now() - interval '1 minute'`,
      );
      expect(row?.handled).toBeGreaterThan(0);
    }
    await Promise.all(services.map((service) => killedAndBack(service)));
    for (const service of services) {
      await eventually(
        async () =>
          expect(await system.metrics(service)).toMatch(
            /stillwater_deliveries_total\{.*outcome="seen-before".*\} [1-9]/,
          ),
        REDELIVERY_MS,
      );
    }
    await endsAsUndisturbed(body.inquiryId, sent.email);
  });
});

describe('a service is killed between effect and answer', () => {
  it('the visitor tries again with the same key and has written once', async () => {
    await armed('inquiries', 'ask.answered');
    const [sent, key] = [inquiry(), randomUUID()];
    const first = sendInquiry(system.address, 'asheville', sent, key);
    await reached('inquiries', 'ask.answered');
    await killedAndBack('inquiries');
    expect([503, 504]).toContain((await first).status);
    const again = await eventually(async () => {
      const answer = await sendInquiry(system.address, 'asheville', sent, key);
      expect(answer.status).toBe(201);
      return answer;
    });
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    await endsAsUndisturbed(again.body.inquiryId, sent.email);
    expect(await inquiriesFrom(again.body)).toBe(1);
  });
});

describe('the sender is killed between handing a mail over and noting it', () => {
  it('the mail goes out again under its own Message-ID, since nobody can know whether it went', async () => {
    await armed('notifications', 'message-handed-over');
    const sent = inquiry();
    const { body } = await sendInquiry(system.address, 'asheville', sent);
    await reached('notifications', 'message-handed-over');
    const rows = await system.query(
      'notifications',
      `select state from message where subject_id = $1 and rule = 'N01'`,
      [body.inquiryId],
    );
    expect(rows).toEqual([{ state: 'sending' }]);
    await killedAndBack('notifications');
    await eventually(
      async () =>
        expect(await endState(body.inquiryId, sent.email)).toMatchObject({
          messages: ['N01 email sent', 'N02 app sent'],
        }),
      30_000,
    );
    expect(new Set(system.mail.mailbox.list(sent.email).map(({ messageId }) => messageId)).size).toBe(1);
  });
});

describe('the empty service is killed', () => {
  it('and is there again', async () => {
    await killedAndBack('scheduling');
    expect(await system.isReady('scheduling')).toBe(true);
  });
});

/** Starts the service again, this time to stop for good at the fail point. */
async function armed(service: ServiceName, point: string): Promise<void> {
  await system.stopService(service);
  await system.startService(service, { STILLWATER_FAIL_POINT: point });
}

async function reached(service: ServiceName, point: string): Promise<void> {
  await eventually(() => expect(system.output(service)).toContain(`fail point ${point} reached`), 20_000);
}

async function killedAndBack(service: ServiceName): Promise<void> {
  await system.kill(service);
  await system.startService(service);
}

async function endsAsUndisturbed(inquiryId: string, email: string): Promise<void> {
  await eventually(async () => expect(await endState(inquiryId, email)).toEqual(undisturbed), 30_000);
}

/** What an inquiry has left behind everywhere, without what differs from one to the next. */
async function endState(inquiryId: string, email: string): Promise<Record<string, unknown>> {
  const about = async (service: ServiceName, sql: string): Promise<string[]> => {
    const rows = await system.query<{ line: string }>(service, `select line from (${sql}) t(line) order by line`, [
      inquiryId,
    ]);
    return rows.map(({ line }) => line);
  };
  const said = `select type || ' ' || aggregate_version from outbox where convert_from(body, 'UTF8') like '%' || $1 || '%'`;
  const counted = async (sql: string): Promise<number> => {
    const counts = await Promise.all(
      (['inquiries', 'screening', 'notifications'] as const).map((service) =>
        system.query<{ count: number }>(service, sql),
      ),
    );
    return counts.flat().reduce((sum, { count }) => sum + count, 0);
  };
  return {
    inquiry: await system.query('inquiries', 'select state, urgency, version from inquiry where id = $1', [inquiryId]),
    messages: await about(
      'notifications',
      `select concat_ws(' ', rule, channel, state, reason) from message where subject_id = $1`,
    ),
    notices: await about(
      'notifications',
      `select concat_ws(' ', rule, priority, coalesce(resolution, 'open')) from staff_notice where subject_id = $1`,
    ),
    flags: await about('screening', 'select level from safety_flag where subject_id = $1'),
    said: [
      ...(await about('inquiries', said)),
      ...(await about('notifications', said)),
      ...(await about('screening', said)),
    ],
    waiting: await counted('select count(*)::int from outbox where published_at is null'),
    parked: await counted('select count(*)::int from parked_message'),
    mails: system.mail.mailbox.list(email).length,
  };
}

async function inquiriesFrom({ inquiryId }: InquiryReceipt): Promise<number> {
  const rows = await system.query(
    'inquiries',
    'select 1 from inquiry where person_id = (select person_id from inquiry where id = $1)',
    [inquiryId],
  );
  return rows.length;
}
