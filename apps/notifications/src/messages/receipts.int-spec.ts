import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { eventually, expectNothingHappened, freshClinic, freshId, saidBy, scopeFor, staff } from '@stillwater/testing';
import { NotificationsFixture } from '../notifications.fixture.js';

let fixture: NotificationsFixture;

beforeAll(async () => {
  fixture = await NotificationsFixture.start();
});

beforeEach(() => fixture.startAfresh());

afterAll(() => fixture?.stop());

/** A reminder by text two hours before a visit, as the carrier has just taken it. */
async function reminded(clinic: string): Promise<{ appointmentId: string; messageId: string }> {
  const [appointmentId] = await fixture.reminders(clinic, 1, { as: 'text' });
  await fixture.sendDue();
  const { id: messageId } = await fixture.message(clinic, 'N12');
  return { appointmentId: appointmentId!, messageId };
}

const told = (clinic: string, messageId: string, outcome: 'delivered' | 'undelivered', carrierCode?: string) =>
  fixture.receipts.note({ messageId, outcome, ...(carrierCode ? { carrierCode } : {}) }, fixture.scope(clinic));

const delivery = (clinic: string) =>
  fixture.service.db.query(
    `select channel, state, delivery, delivery_code as code from message where clinic_id = $1 order by planned_at, id`,
    [clinic],
  );

const typesSaid = async (clinic: string) => (await saidBy(fixture.service.db, clinic)).map(({ type }) => type);

describe('a receipt', () => {
  it('says that the message has arrived, once', async () => {
    const clinic = await fixture.clinic();
    const { messageId } = await reminded(clinic);
    expect(await told(clinic, messageId, 'delivered')).toEqual({ noted: true });
    await expectNothingHappened(fixture.service.db, async () => {
      expect(await told(clinic, messageId, 'delivered')).toEqual({ noted: false });
    });
    expect(await delivery(clinic)).toEqual([{ channel: 'sms', state: 'sent', delivery: 'delivered', code: null }]);
    expect(await typesSaid(clinic)).toEqual(['notification.sent.v1', 'notification.delivered.v1']);
    expect((await fixture.log(clinic, 'N12')).at(-1)).toEqual({ what: 'delivered', reason: null, attempt: 1 });
  });

  it('that a text did not arrive makes a task before the visit, and a mail', async () => {
    const clinic = await fixture.clinic();
    const { appointmentId, messageId } = await reminded(clinic);
    await told(clinic, messageId, 'undelivered', '30005');
    const [notice] = await fixture.service.db.query(
      `select rule, subject_id as "subjectId", due_at <= $2::timestamptz + interval '2 hours' as "inTime"
         from staff_notice where clinic_id = $1`,
      [clinic, fixture.service.clock.now()],
    );
    expect(notice).toEqual({ rule: 'N34', subjectId: appointmentId, inTime: true });
    await fixture.sendDue();
    expect(await delivery(clinic)).toEqual([
      { channel: 'sms', state: 'sent', delivery: 'undelivered', code: '30005' },
      { channel: 'email', state: 'sent', delivery: null, code: null },
    ]);
    expect(fixture.sink.mails).toHaveLength(1);
    expect(await typesSaid(clinic)).toEqual([
      'notification.sent.v1',
      'notification.failed.v1',
      'staff_notice.changed.v1',
      'notification.sent.v1',
    ]);
  });

  it('that says that our own number is refused goes on by mail, and to managers once for all of them', async () => {
    const clinic = await fixture.clinic();
    await fixture.reminders(clinic, 3, { as: 'text' });
    await fixture.sendDue();
    for (const { id } of await fixture.messages(clinic, 'N12')) await told(clinic, id, 'undelivered', '30034');
    await fixture.sendDue();
    expect(fixture.sink.mails).toHaveLength(3);
    expect(await fixture.notices(clinic)).toMatchObject([{ rule: 'N41', resolution: null }]);
  });

  it('of a carrier that refuses our number, where nobody may write otherwise, is a call for each', async () => {
    const clinic = await fixture.clinic();
    const { messageId } = await reminded(clinic);
    fixture.addresses.byChannel.set('email', { allowed: false, refusal: 'no_consent', language: 'en' });
    await told(clinic, messageId, 'undelivered', '40010');
    await fixture.sendDue();
    expect((await fixture.notices(clinic)).map(({ rule }) => rule).sort()).toEqual(['N12', 'N41']);
  });

  it('may take back that the message had arrived', async () => {
    const clinic = await fixture.clinic();
    const { messageId } = await reminded(clinic);
    await told(clinic, messageId, 'delivered');
    expect(await told(clinic, messageId, 'undelivered', '30005')).toEqual({ noted: true });
    expect(await typesSaid(clinic)).toEqual([
      'notification.sent.v1',
      'notification.delivered.v1',
      'notification.failed.v1',
      'staff_notice.changed.v1',
    ]);
  });

  it('about a message of another clinic, or one that never was, is of no account', async () => {
    const clinic = await fixture.clinic();
    const { messageId } = await reminded(clinic);
    await expectNothingHappened(fixture.service.db, async () => {
      expect(await told(freshClinic(), messageId, 'delivered')).toEqual({ noted: false });
      expect(await told(clinic, freshId(), 'delivered')).toEqual({ noted: false });
    });
  });
});

describe("a carrier's answer that was lost", () => {
  it('comes as a receipt: nothing is sent twice', async () => {
    const clinic = await fixture.clinic();
    fixture.carrier.next = { kind: 'refused', failure: 'unknown', reason: 'sms_no_answer' };
    const { messageId } = await reminded(clinic);
    expect(await fixture.message(clinic, 'N12')).toMatchObject({ state: 'pending', attempts: 1 });
    fixture.carrier.next = { kind: 'accepted' };
    await told(clinic, messageId, 'delivered');
    await fixture.sendDue();
    expect(fixture.carrier.texts).toEqual([]);
    expect(await delivery(clinic)).toMatchObject([{ state: 'sent', delivery: 'delivered' }]);
    expect(await typesSaid(clinic)).toEqual(['notification.sent.v1', 'notification.delivered.v1']);
  });

  it('that comes while it is being given up ends it: nobody is called, and nothing goes another way', async () => {
    const clinic = await fixture.clinic();
    fixture.carrier.next = { kind: 'refused', failure: 'unknown', reason: 'sms_no_answer' };
    const { messageId } = await reminded(clinic);
    for (const minutes of [6, 6]) {
      fixture.service.clock.move({ minutes });
      await fixture.sendDue();
    }
    fixture.service.clock.move({ minutes: 34 });
    fixture.carrier.hangsOn = () => true;
    const last = fixture.sendDue();
    await eventually(async () => expect((await fixture.message(clinic, 'N12')).state).toBe('sending'));
    await told(clinic, messageId, 'delivered');
    await eventually(async () => expect(fixture.carrier.hangs).toBe(true));
    fixture.carrier.release();
    await last;
    await fixture.sendDue();
    expect(await delivery(clinic)).toMatchObject([{ channel: 'sms', state: 'sent', delivery: 'delivered' }]);
    expect(await fixture.notices(clinic)).toEqual([]);
  });

  it('that comes when it was given up says that it has arrived: nobody tries it anew', async () => {
    const clinic = await fixture.clinic();
    fixture.addresses.byChannel.set('email', { allowed: false, refusal: 'no_consent', language: 'en' });
    fixture.carrier.next = { kind: 'refused', failure: 'unknown', reason: 'sms_no_answer' };
    const { messageId } = await reminded(clinic);
    for (const minutes of [6, 6, 34]) {
      fixture.service.clock.move({ minutes });
      await fixture.sendDue();
    }
    await fixture.sendDue();
    expect(await fixture.message(clinic, 'N12')).toMatchObject({ state: 'failed', reason: 'undeliverable' });
    await told(clinic, messageId, 'delivered');
    const scope = scopeFor(clinic, staff('intake'), 'redrive-message');
    expect((await fixture.messageLog.list({ stuck: true }, scope)).items).toEqual([]);
    await expect(fixture.redriving.redrive({ messageId }, scope)).rejects.toMatchObject({ code: 'message.not_stuck' });
  });

  it('that never comes is asked for again, under the same id', async () => {
    const clinic = await fixture.clinic();
    fixture.carrier.next = { kind: 'refused', failure: 'unknown', reason: 'sms_no_answer' };
    const { messageId } = await reminded(clinic);
    fixture.carrier.next = { kind: 'accepted' };
    fixture.service.clock.move({ minutes: 4 });
    expect(await fixture.sendDue()).toEqual([]);
    fixture.service.clock.move({ minutes: 2 });
    await fixture.sendDue();
    expect(fixture.carrier.texts).toMatchObject([{ messageId }]);
  });
});

describe('a carrier that refuses our account or number', () => {
  const unwanted = { kind: 'no_carrier', refusesUs: 'sms_21408' } as const;

  it('has everything go by mail at once, and managers told once until somebody says it is put right', async () => {
    const clinic = await fixture.clinic();
    fixture.carrier.next = unwanted;
    await fixture.reminders(clinic, 2, { as: 'text' });
    await fixture.sendDue();
    await fixture.sendDue();
    expect(fixture.sink.mails).toHaveLength(2);
    expect(await fixture.notices(clinic)).toMatchObject([{ rule: 'N41', resolution: null }]);
    await fixture.service.db.query(`update staff_notice set resolved_at = now(), resolution = 'done'`);
    await fixture.reminders(clinic, 1, { as: 'text' });
    await fixture.sendDue();
    expect(await fixture.notices(clinic)).toMatchObject([{ rule: 'N41', resolution: null }]);
  });
});

describe('what could not be delivered', () => {
  it('goes by another channel at once, and to staff', async () => {
    const clinic = await fixture.clinic();
    fixture.carrier.next = { kind: 'refused', failure: 'never', reason: 'sms_21211' };
    await reminded(clinic);
    await fixture.sendDue();
    expect(await delivery(clinic)).toMatchObject([
      { channel: 'sms', state: 'failed' },
      { channel: 'email', state: 'sent' },
    ]);
    expect(await fixture.notices(clinic)).toMatchObject([{ rule: 'N34', resolution: null }]);
  });

  it('is parked when the next try would come too late to be of use', async () => {
    const clinic = await fixture.clinic();
    fixture.carrier.next = { kind: 'refused', failure: 'later', reason: 'sms_503' };
    await reminded(clinic);
    for (const minutes of [2, 6, 34]) {
      fixture.service.clock.move({ minutes });
      await fixture.sendDue();
    }
    expect(await fixture.message(clinic, 'N12')).toMatchObject({
      state: 'failed',
      reason: 'undeliverable',
      attempts: 4,
    });
  });

  it('is tried anew when staff have mended what was wrong, and its task is done', async () => {
    const clinic = await fixture.clinic();
    fixture.carrier.next = { kind: 'refused', failure: 'never', reason: 'sms_21211' };
    const { messageId } = await reminded(clinic);
    fixture.sink.troubles.push({ code: 550, at: 'recipient' });
    await fixture.sendDue();
    fixture.carrier.next = { kind: 'accepted' };
    const scope = scopeFor(clinic, staff('intake'), 'redrive-message');
    expect(await fixture.redriving.redrive({ messageId }, scope)).toMatchObject({ state: 'pending', attempts: 0 });
    await fixture.sendDue();
    expect(fixture.carrier.texts).toMatchObject([{ messageId }]);
    expect(await fixture.notices(clinic)).toMatchObject([{ rule: 'N34', resolution: 'redriven' }]);
    expect((await fixture.log(clinic, 'N12')).slice(-2)).toMatchObject([{ what: 'redriven' }, { what: 'sent' }]);
    await told(clinic, messageId, 'delivered');
    expect((await typesSaid(clinic)).slice(-2)).toEqual(['notification.sent.v1', 'notification.delivered.v1']);
  });

  it.each([
    ['by nobody who does not work with messages', 'auditor', true, 'message.denied'],
    ['only when it is stuck', 'intake', false, 'message.not_stuck'],
  ] as const)('is tried anew %s', async (_, role, stuck, code) => {
    const clinic = await fixture.clinic();
    if (stuck) fixture.carrier.next = { kind: 'refused', failure: 'never', reason: 'sms_21211' };
    const { messageId } = await reminded(clinic);
    await expectNothingHappened(fixture.service.db, async () => {
      const redriven = (inClinic: string) =>
        fixture.redriving.redrive({ messageId }, scopeFor(inClinic, staff(role), 'redrive-message'));
      await expect(redriven(clinic)).rejects.toMatchObject({ code });
      if (role === 'intake') await expect(redriven(freshClinic())).rejects.toMatchObject({ code: 'message.unknown' });
    });
  });
});
