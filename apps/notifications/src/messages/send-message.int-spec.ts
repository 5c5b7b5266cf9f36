import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Problem } from '@stillwater/platform';
import { eventually, freshId, MailSink, saidBy } from '@stillwater/testing';
import { NotificationsConfig } from '../notifications.config.js';
import { avery, NotificationsFixture } from '../notifications.fixture.js';
import { SmtpClient } from './smtp.client.js';

let fixture: NotificationsFixture;

beforeAll(async () => {
  fixture = await NotificationsFixture.start();
});

beforeEach(() => fixture.startAfresh());

afterAll(() => fixture?.stop());

async function planned(profile = {}): Promise<{ clinic: string; inquiryId: string; personId: string }> {
  const clinic = await fixture.clinic(profile);
  const inquiry = fixture.inquiry();
  await fixture.received(clinic, inquiry);
  return { clinic, inquiryId: inquiry.inquiryId, personId: inquiry.personId };
}

describe('a message is sent', () => {
  it('to the address that its owner gives at that moment, in the name of the clinic', async () => {
    const { clinic, inquiryId, personId } = await planned();
    await fixture.sendDue();
    expect(fixture.addresses.asked.at(-1)).toEqual({ personId, inquiryId, channel: 'email', purpose: 'care' });
    const { id } = await fixture.message(clinic, 'N01');
    const [mail] = fixture.sink.mails;
    expect(mail?.to).toEqual(['avery.lane@example.com']);
    expect(mail?.parsed.from?.text).toBe('"JT Office" <no-reply@mail.example.com>');
    expect(mail?.parsed.messageId).toBe(`<${id}.q7m2kx9d4r@mail.example.com>`);
    expect(mail?.parsed.date).toEqual(new Date(Math.floor(fixture.service.clock.now().getTime() / 1000) * 1000));
    expect(mail?.parsed.headers.get('auto-submitted')).toBe('auto-generated');
    expect(mail?.parsed.replyTo).toBeUndefined();
    expect(mail?.parsed.headers.has('x-mailer')).toBe(false);
    expect(mail?.parsed.text).toContain('Hello Avery,');
    expect(mail?.parsed.html).toContain('<p>Hello Avery,</p>');
  });

  it('is marked and said, and neither address nor text is kept', async () => {
    const { clinic, inquiryId, personId } = await planned();
    await fixture.sendDue();
    expect(await fixture.message(clinic, 'N01')).toMatchObject({ state: 'sent', attempts: 1 });
    expect(await fixture.log(clinic, 'N01')).toEqual([
      { what: 'planned', reason: null, attempt: 0 },
      { what: 'sent', reason: null, attempt: 1 },
    ]);
    const said = await saidBy(fixture.service.db, clinic);
    expect(said).toMatchObject([
      { type: 'staff_notice.changed.v1', data: { rule: 'N02' } },
      { type: 'notification.sent.v1', data: { rule: 'N01', channel: 'email', subjectId: inquiryId, personId } },
    ]);
    expect(JSON.stringify([said, await everything(clinic)])).not.toMatch(/avery/i);
  });

  it('in the language of the person', async () => {
    fixture.addresses.answer = { ...avery, language: 'es-US' };
    await planned();
    await fixture.sendDue();
    expect(fixture.sink.mails[0]?.parsed.subject).toBe('Recibimos su mensaje');
  });
});

describe('a message is not sent', () => {
  it.each(['no_consent', 'opted_out', 'no_contact_point'] as const)('%s: staff are asked to call', async (refusal) => {
    fixture.addresses.answer = { allowed: false, refusal, language: 'en' };
    const { clinic } = await planned();
    await fixture.sendDue();
    expect(fixture.sink.mails).toEqual([]);
    expect(await fixture.message(clinic, 'N01')).toMatchObject({ state: 'suppressed', reason: refusal });
    expect((await fixture.log(clinic, 'N01')).at(-1)).toEqual({ what: 'suppressed', reason: refusal, attempt: 1 });
    expect(await fixture.notices(clinic)).toContainEqual({ rule: 'N01', priority: 'ready', resolution: null });
    expect((await saidBy(fixture.service.db, clinic)).map(({ type, data }) => `${type} ${data['rule']}`)).toEqual([
      'staff_notice.changed.v1 N02',
      'notification.suppressed.v1 N01',
      'staff_notice.changed.v1 N01',
    ]);
  });

  it('whose person was erased in the meantime', async () => {
    fixture.addresses.answer = Problem.notFound('person.erased');
    const { clinic } = await planned();
    await fixture.sendDue();
    expect(await fixture.message(clinic, 'N01')).toMatchObject({ state: 'suppressed', reason: 'no_contact_point' });
  });

  it.each([
    { case: 'the inquiry was closed', reason: 'cancelled' },
    { case: 'an acute flag was raised', reason: 'open_acute_flag' },
  ])('when it was already in hand and $case', async ({ reason }) => {
    const { clinic, inquiryId, personId } = await planned();
    const [claimed] = await fixture.claims.claim(100, []);
    const at = fixture.service.clock.now().toISOString();
    if (reason === 'cancelled') await fixture.progress.note({ inquiryId, closedAt: at }, fixture.scope(clinic));
    else await fixture.flagged(clinic, { personId });
    await fixture.sending.send(claimed!, new AbortController().signal);
    expect(fixture.sink.mails).toEqual([]);
    expect(await fixture.message(clinic, 'N01')).toMatchObject({ state: 'suppressed', reason });
  });

  it('a day late', async () => {
    const { clinic } = await planned();
    fixture.service.clock.move({ days: 1, minutes: 1 });
    await fixture.sendDue();
    expect(await fixture.message(clinic, 'N01')).toMatchObject({ state: 'suppressed', reason: 'lapsed' });
    expect(fixture.sink.mails).toEqual([]);
  });

  it('when the profile of the clinic says what the clinic does', async () => {
    const { clinic } = await planned({ senderName: 'Ketamine Clinic' });
    await fixture.sendDue();
    expect(fixture.sink.mails).toEqual([]);
    expect(await fixture.message(clinic, 'N01')).toMatchObject({ state: 'failed', reason: 'banned_word' });
    expect(await fixture.notices(clinic)).toContainEqual({ rule: 'N34', priority: 'ready', resolution: null });
  });
});

describe('the mail server has trouble', () => {
  it.each([
    { case: 'is busy', trouble: { code: 451, at: 'data' as const }, reason: 'smtp_451' },
    { case: 'greylists', trouble: { code: 450, at: 'recipient' as const }, reason: 'smtp_450' },
  ])('$case: the mail goes out a minute later, once', async ({ trouble, reason }) => {
    fixture.sink.troubles.push(trouble);
    const { clinic } = await planned();
    await fixture.sendDue();
    expect(await fixture.message(clinic, 'N01')).toMatchObject({ state: 'pending', attempts: 1 });
    expect((await fixture.log(clinic, 'N01')).at(-1)).toEqual({ what: 'postponed', reason, attempt: 1 });
    fixture.service.clock.move({ seconds: 59 });
    expect(await fixture.sendDue()).toEqual([]);
    fixture.service.clock.move({ seconds: 8 });
    await fixture.sendDue();
    expect(fixture.sink.mails).toHaveLength(1);
    expect(await fixture.message(clinic, 'N01')).toMatchObject({ state: 'sent', attempts: 2 });
  });

  it('is there no more: three further tries, then staff are asked to call', async () => {
    const { port } = fixture.sink;
    await fixture.sink.stop();
    const { clinic } = await planned();
    for (const minutes of [0, 1.2, 6, 40]) {
      fixture.service.clock.move({ seconds: minutes * 60 });
      await fixture.sendDue();
    }
    expect(await fixture.message(clinic, 'N01')).toMatchObject({
      state: 'failed',
      reason: 'undeliverable',
      attempts: 4,
    });
    expect((await fixture.log(clinic, 'N01')).map(({ what }) => what)).toEqual([
      'planned',
      'postponed',
      'postponed',
      'postponed',
      'failed',
    ]);
    expect(await fixture.notices(clinic)).toContainEqual({ rule: 'N34', priority: 'ready', resolution: null });
    expect((await saidBy(fixture.service.db, clinic)).map(({ type, data }) => `${type} ${data['rule']}`)).toEqual([
      'staff_notice.changed.v1 N02',
      'notification.failed.v1 N01',
      'staff_notice.changed.v1 N34',
    ]);
    expect(await fixture.lifecycle.checks()).toMatchObject({ smtp: { ok: true, degraded: true } });
    await fixture.sink.start(port);
  });

  it('knows no such mailbox: no further try', async () => {
    fixture.sink.troubles.push({ code: 550, at: 'recipient' });
    const { clinic } = await planned();
    await fixture.sendDue();
    expect(await fixture.message(clinic, 'N01')).toMatchObject({
      state: 'failed',
      reason: 'undeliverable',
      attempts: 1,
    });
  });

  it('hangs up after the mail: the next try has the same Message-ID', async () => {
    fixture.sink.troubles.push('hang_up');
    const { clinic } = await planned();
    await fixture.sendDue();
    // Nobody knows whether the server has it: sooner, a bounce or a receipt could still come.
    fixture.service.clock.move({ seconds: 70 });
    expect(await fixture.sendDue()).toEqual([]);
    fixture.service.clock.move({ minutes: 5 });
    await fixture.sendDue();
    const { id, state } = await fixture.message(clinic, 'N01');
    expect(state).toBe('sent');
    expect(fixture.sink.mails.map(({ parsed }) => parsed.messageId)).toEqual([`<${id}.q7m2kx9d4r@mail.example.com>`]);
  });
});

describe('others are away', () => {
  it('the owner of addresses: it waits without using up a try', async () => {
    fixture.addresses.answer = Problem.unavailable('service.unavailable', 'away');
    const { clinic } = await planned();
    await fixture.sendDue();
    expect(await fixture.message(clinic, 'N01')).toMatchObject({ state: 'pending', attempts: 0 });
    expect(await fixture.log(clinic, 'N01')).toHaveLength(1);
    fixture.addresses.answer = avery;
    fixture.service.clock.move({ seconds: 5 });
    await fixture.sendDue();
    expect(await fixture.message(clinic, 'N01')).toMatchObject({ state: 'sent', attempts: 1 });
  });

  it("the clinic's profile, which has not been heard of yet", async () => {
    const clinic = freshId();
    await fixture.received(clinic, fixture.inquiry());
    await fixture.sendDue();
    expect(await fixture.message(clinic, 'N01')).toMatchObject({ state: 'pending', attempts: 0 });
  });
});

describe('a sender dies', () => {
  it('and its message is sent by another when the lease ends, once', async () => {
    const { clinic } = await planned();
    expect(await fixture.claims.claim(100, [])).toHaveLength(1);
    fixture.service.clock.move({ seconds: 59 });
    expect(await fixture.sendDue()).toEqual([]);
    fixture.service.clock.move({ seconds: 2 });
    expect(await fixture.sendDue()).toHaveLength(1);
    expect(await fixture.sendDue()).toEqual([]);
    expect(fixture.sink.mails).toHaveLength(1);
    expect(await fixture.message(clinic, 'N01')).toMatchObject({ state: 'sent', attempts: 2 });
  });

  it('or only seemed to: what it settles late changes nothing', async () => {
    const { clinic } = await planned();
    const [slow] = await fixture.claims.claim(100, []);
    fixture.service.clock.move({ seconds: 61 });
    const [quick] = await fixture.claims.claim(100, []);
    await fixture.sending.send(slow!, new AbortController().signal);
    expect(fixture.sink.mails).toEqual([]);
    await fixture.sending.send(quick!, new AbortController().signal);
    expect(fixture.sink.mails).toHaveLength(1);
    expect((await fixture.log(clinic, 'N01')).map(({ what }) => what)).toEqual(['planned', 'sent']);
  });

  it('while a message that is still in hand is not taken from oneself', async () => {
    await planned();
    const [claimed] = await fixture.claims.claim(100, []);
    fixture.service.clock.move({ seconds: 61 });
    expect(await fixture.claims.claim(100, [claimed!.id])).toEqual([]);
    expect(await fixture.claims.claim(100, [])).toHaveLength(1);
  });
});

describe('the loop', () => {
  it('sends what is planned as soon as it is committed, over connections that stay open', async () => {
    const { connections } = fixture.sink;
    await fixture.lifecycle.start();
    const clinics = await Promise.all(Array.from({ length: 12 }, () => planned()));
    await eventually(() => expect(fixture.sink.mails).toHaveLength(clinics.length));
    for (const { clinic } of clinics)
      await eventually(async () => expect(await fixture.message(clinic, 'N01')).toMatchObject({ state: 'sent' }));
    expect(fixture.sink.connections - connections).toBeLessThanOrEqual(2);
  });
});

async function everything(clinic: string): Promise<unknown[]> {
  const tables = ['message', 'message_log', 'staff_notice', 'audit_entry', 'outbox'];
  return Promise.all(
    tables.map((table) => fixture.service.db.query(`select t::text from ${table} t where clinic_id = $1`, [clinic])),
  );
}

describe('a second mail server', () => {
  const second = new MailSink();
  let client: SmtpClient;

  beforeAll(async () => {
    await second.start();
    const config = Object.assign(new NotificationsConfig(), {
      smtpUrl: fixture.sink.url,
      smtpSecondUrl: second.url,
      mailFrom: 'no-reply@mail.example.com',
      smtpRequireTls: false,
      smtpConnections: 1,
      smtpPatienceSeconds: 20,
    });
    client = new SmtpClient(config, fixture.lifecycle);
  });

  afterAll(() => second.stop());

  const mail = {
    channel: 'email',
    messageId: 'a-1',
    senderName: 'JT Office',
    to: 'avery.lane@example.com',
    date: new Date('2026-03-02T15:00:00Z'),
    subject: 'Hello',
    text: 'Hello',
    html: '<p>Hello</p>',
  } as const;

  it.each([
    ['gets what the first does not take', { at: 'data', code: 451 }, { kind: 'accepted' }, 1],
    ['gets nothing that is refused for good', { at: 'data', code: 554 }, { failure: 'never' }, 0],
    ['gets nothing that the first may have taken', 'hang_up', { failure: 'unknown' }, 0],
  ] as const)('%s', async (_, trouble, answer, mails) => {
    second.mails.length = 0;
    fixture.sink.troubles.push(trouble);
    expect(await client.send(mail)).toMatchObject(answer);
    expect(second.mails).toHaveLength(mails);
    expect(fixture.sink.mails).toHaveLength(0);
  });
});
