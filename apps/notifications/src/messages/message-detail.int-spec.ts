import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { expectNothingHappened, freshClinic, freshId, scopeFor, staff } from '@stillwater/testing';
import { NotificationsFixture } from '../notifications.fixture.js';

let fixture: NotificationsFixture;

beforeAll(async () => {
  fixture = await NotificationsFixture.start();
});

beforeEach(() => fixture.startAfresh());

afterAll(() => fixture?.stop());

const show = (clinic: string, messageId: string, actor = staff('manager')) =>
  fixture.details.show({ messageId }, scopeFor(clinic, actor, 'show-message'));

describe('why they did or did not get it', () => {
  it('says about whom a task is to those alone who have it before them', async () => {
    const clinic = await fixture.clinic();
    const [personId, receivedAt] = [freshId(), fixture.service.clock.now().toISOString()];
    const urgent = {
      replyId: freshId(),
      personId,
      channel: 'sms',
      meaning: 'other',
      urgency: 'review',
      receivedAt,
    } as const;
    await fixture.replies.note(urgent, fixture.delivery(clinic));
    const { id } = await fixture.message(clinic, 'N40');
    const about = async (role: 'manager' | 'operator' | 'auditor') =>
      (await show(clinic, id, staff(role))).tasks[0]?.personId;
    expect([await about('manager'), await about('operator'), await about('auditor')]).toEqual([
      personId,
      undefined,
      undefined,
    ]);
  });

  it('is told from the event to the task for staff', async () => {
    const clinic = await fixture.clinic();
    const startsAt = new Date(fixture.service.clock.now().getTime() + 26 * 3_600_000);
    const visit = fixture.appointment({
      startsAt: startsAt.toISOString(),
      endsAt: new Date(startsAt.getTime() + 3_600_000).toISOString(),
      localStart: '2026-03-03T12:00',
    });
    const eventId = freshId();
    await fixture.booked(clinic, visit, 1, { ...fixture.delivery(clinic), causationId: eventId });
    await fixture.sendDue();
    fixture.carrier.next = { kind: 'refused', failure: 'later', reason: 'sms_503' };
    fixture.service.clock.move({ days: 1 });
    await fixture.runDue();
    fixture.carrier.next = { kind: 'refused', failure: 'never', reason: 'sms_21211' };
    fixture.service.clock.move({ minutes: 2 });
    await fixture.sendDue();
    await fixture.sendDue();
    const found = await fixture.messages(clinic, 'N12');
    const text = found.find(({ channel, step }) => channel === 'sms' && step === 'two_hours')!;
    const detail = await show(clinic, text.id);
    expect(detail).toMatchObject({
      message: { rule: 'N12', step: 'two_hours', channel: 'sms', state: 'failed', reason: 'undeliverable' },
      cause: {
        events: ['appointment.booked.v1', 'appointment.rescheduled.v1'],
        eventId,
        subjectKind: 'appointment',
        subjectId: visit.appointmentId,
        subjectVersion: 1,
      },
      ownFlow: false,
      timer: { firedAt: expect.any(String) },
      log: [
        { what: 'planned', attempt: 0 },
        { what: 'postponed', reason: 'sms_503', attempt: 1 },
        { what: 'failed', reason: 'undeliverable', attempt: 2 },
      ],
      others: [{ channel: 'email', state: 'sent' }],
      tasks: [{ rule: 'N34', subjectId: visit.appointmentId }],
      stuckBy: 'undeliverable',
      fix: 'retry',
      notRedrivable: 'reached_otherwise',
    });
    expect(JSON.stringify(detail)).not.toMatch(/avery|@|\+1/i);
  });

  it('tells of the call that staff were asked for in any case, and who has made it', async () => {
    const clinic = await fixture.clinic();
    fixture.service.clock.set('2026-03-09T14:00:00.000Z');
    const visit = fixture.appointment();
    await fixture.booked(clinic, visit);
    fixture.service.clock.set('2026-03-10T14:15:00.000Z');
    await fixture.missed(clinic, visit, 2);
    const me = scopeFor(clinic, staff('intake'), 'test');
    const { items } = await fixture.inbox.listStaffNotices({ open: true }, me);
    const { noticeId } = items.find(({ rule }) => rule === 'N26S')!;
    await fixture.working.resolve({ noticeId }, me);
    const { id } = await fixture.message(clinic, 'N26');
    expect((await show(clinic, id)).tasks).toMatchObject([{ rule: 'N26S', resolvedById: me.actor.id }]);
  });

  it('has nothing to mend for what was sent', async () => {
    const clinic = await fixture.clinic();
    await fixture.received(clinic, fixture.inquiry());
    await fixture.sendDue();
    const detail = await show(clinic, (await fixture.message(clinic, 'N01')).id);
    expect(detail).toMatchObject({
      message: { state: 'sent' },
      cause: { events: ['inquiry.received.v1'] },
      others: [],
    });
    expect(detail).not.toHaveProperty('fix');
    expect(detail).not.toHaveProperty('timer');
  });

  it('says no word of a flag to who works with none', async () => {
    const clinic = await fixture.clinic();
    const inquiry = fixture.inquiry();
    await fixture.flagged(clinic, { personId: inquiry.personId });
    await fixture.received(clinic, inquiry);
    const { id } = await fixture.message(clinic, 'N01');
    expect(await show(clinic, id)).toMatchObject({ log: [{ what: 'suppressed', reason: 'open_acute_flag' }] });
    const told = await show(clinic, id, staff('intake'));
    expect(told).toMatchObject({ message: { reason: 'call_a_clinician' }, log: [{ reason: 'call_a_clinician' }] });
    expect(JSON.stringify(told)).not.toContain('flag"');
  });

  it('is for who reads the log, in their own clinic', async () => {
    const clinic = await fixture.clinic();
    await fixture.received(clinic, fixture.inquiry());
    const { id } = await fixture.message(clinic, 'N01');
    await expectNothingHappened(fixture.service.db, async () => {
      await expect(show(clinic, id, staff('therapist'))).rejects.toMatchObject({ code: 'message.denied' });
      await expect(show(freshClinic(), id)).rejects.toMatchObject({ code: 'message.unknown' });
      await expect(show(clinic, freshId())).rejects.toMatchObject({ code: 'message.unknown' });
    });
  });
});
