import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { expectNothingHappened, freshId, saidBy } from '@stillwater/testing';
import { asheville, NotificationsFixture } from '../notifications.fixture.js';

let fixture: NotificationsFixture;

beforeAll(async () => {
  fixture = await NotificationsFixture.start();
});

afterAll(() => fixture?.stop());

describe('an inquiry arrives', () => {
  it('plans a mail to the person and shows staff a notice, in one transaction', async () => {
    const clinic = await fixture.clinic();
    await fixture.received(clinic, fixture.inquiry({ intent: 'ready_to_schedule' }));
    expect(await fixture.message(clinic, 'N01')).toMatchObject({
      state: 'pending',
      attempts: 0,
      dueAt: fixture.service.clock.now(),
    });
    expect(await fixture.message(clinic, 'N02')).toMatchObject({ state: 'sent' });
    expect(await fixture.notices(clinic)).toEqual([{ rule: 'N02', priority: 'ready', resolution: null }]);
    expect(await fixture.log(clinic, 'N01')).toEqual([{ what: 'planned', reason: null, attempt: 0 }]);
  });

  it('plans once, however often the event comes', async () => {
    const clinic = await fixture.clinic();
    const [inquiry, scope] = [fixture.inquiry(), fixture.delivery(clinic)];
    await fixture.received(clinic, inquiry, scope);
    await expectNothingHappened(fixture.service.db, () =>
      expect(fixture.received(clinic, inquiry, scope)).rejects.toThrow('has handled'),
    );
  });

  it('plans once for two events about the same inquiry, and logs the second as a duplicate', async () => {
    const clinic = await fixture.clinic();
    const inquiry = fixture.inquiry();
    await fixture.received(clinic, inquiry);
    await fixture.received(clinic, inquiry);
    expect((await fixture.log(clinic, 'N01')).map(({ what }) => what)).toEqual(['planned', 'duplicate']);
    expect(await fixture.notices(clinic)).toHaveLength(1);
  });

  it('writes to one person three times a day at most', async () => {
    const clinic = await fixture.clinic();
    const personId = freshId();
    for (let count = 0; count < 5; count++) await fixture.received(clinic, fixture.inquiry({ personId }));
    const rows = await fixture.service.db.query<{ reason: string | null }>(
      `select reason from message where clinic_id = $1 and rule = 'N01' order by planned_at, id`,
      [clinic],
    );
    expect(rows.map(({ reason }) => reason)).toEqual([null, null, null, 'daily_cap', 'daily_cap']);
  });

  it('writes no more often when several workers hear of many at once', async () => {
    const clinic = await fixture.clinic();
    const personId = freshId();
    const inquiries = Array.from({ length: 8 }, () => fixture.inquiry({ personId }));
    await fixture.together(() => inquiries.map((one) => fixture.received(clinic, one)));
    const rows = await fixture.service.db.query(
      `select 1 from message where clinic_id = $1 and rule = 'N01' and state = 'pending'`,
      [clinic],
    );
    expect(rows).toHaveLength(3);
  });

  it('shows staff that it is urgent, and writes nothing to a person in danger', async () => {
    const clinic = await fixture.clinic();
    await fixture.received(clinic, fixture.inquiry({ urgency: 'acute' }));
    expect(await fixture.message(clinic, 'N01')).toMatchObject({ state: 'suppressed', reason: 'open_acute_flag' });
    expect(await fixture.log(clinic, 'N01')).toEqual([{ what: 'suppressed', reason: 'open_acute_flag', attempt: 0 }]);
    expect(await fixture.notices(clinic)).toEqual([{ rule: 'N02', priority: 'urgent', resolution: null }]);
    const said = await saidBy(fixture.service.db, clinic);
    expect(said.map(({ type }) => type)).toEqual(['staff_notice.changed.v1', 'notification.suppressed.v1']);
    expect(JSON.stringify(said)).not.toContain('acute');
  });

  it('writes nothing to a person whose acute flag was raised on something else', async () => {
    const clinic = await fixture.clinic();
    const inquiry = fixture.inquiry();
    await fixture.flagged(clinic, { personId: inquiry.personId });
    await fixture.received(clinic, inquiry);
    expect(await fixture.message(clinic, 'N01')).toMatchObject({ state: 'suppressed', reason: 'open_acute_flag' });
  });

  it("isn't held back by a flag of the same person id in another clinic", async () => {
    const [ours, theirs] = [await fixture.clinic(), await fixture.clinic()];
    const inquiry = fixture.inquiry();
    await fixture.flagged(theirs, { personId: inquiry.personId });
    await fixture.received(ours, inquiry);
    expect(await fixture.message(ours, 'N01')).toMatchObject({ state: 'pending' });
  });

  it('plans nothing for staff or person when the closing was heard first', async () => {
    const clinic = await fixture.clinic();
    const inquiry = fixture.inquiry();
    const closedAt = fixture.service.clock.now().toISOString();
    await fixture.progress.note({ inquiryId: inquiry.inquiryId, closedAt }, fixture.scope(clinic));
    await fixture.received(clinic, inquiry);
    expect(await fixture.message(clinic, 'N01')).toMatchObject({ state: 'suppressed', reason: 'cancelled' });
    expect(await fixture.message(clinic, 'N02')).toMatchObject({ state: 'suppressed', reason: 'cancelled' });
    expect(await fixture.notices(clinic)).toEqual([]);
  });

  it('leaves no notice open when closing and receiving meet', async () => {
    const clinic = await fixture.clinic();
    const inquiries = Array.from({ length: 10 }, () => fixture.inquiry());
    const closedAt = fixture.service.clock.now().toISOString();
    await Promise.all(
      inquiries.flatMap((inquiry) => [
        fixture.received(clinic, inquiry),
        fixture.progress.note({ inquiryId: inquiry.inquiryId, closedAt }, fixture.scope(clinic)),
      ]),
    );
    expect((await fixture.notices(clinic)).filter(({ resolution }) => resolution === null)).toEqual([]);
  });
});

describe('an inquiry goes on', () => {
  it.each([
    {
      step: 'it is assigned',
      progress: { assignedAt: '2026-03-02T15:05:00.000Z' },
      resolution: 'assigned',
      mail: 'pending',
    },
    {
      step: 'it is closed',
      progress: { closedAt: '2026-03-02T15:05:00.000Z' },
      resolution: 'closed',
      mail: 'suppressed',
    },
    {
      step: 'staff reach out',
      progress: { contactedAt: '2026-03-02T15:05:00.000Z' },
      resolution: null,
      mail: 'pending',
    },
  ])('$step: the notice is resolved by $resolution, the mail is $mail', async ({ progress, resolution, mail }) => {
    const clinic = await fixture.clinic();
    const inquiry = fixture.inquiry();
    await fixture.received(clinic, inquiry);
    await fixture.progress.note({ inquiryId: inquiry.inquiryId, ...progress }, fixture.scope(clinic));
    expect(await fixture.notices(clinic)).toEqual([{ rule: 'N02', priority: 'routine', resolution }]);
    expect(await fixture.message(clinic, 'N01')).toMatchObject({
      state: mail,
      reason: mail === 'suppressed' ? 'cancelled' : null,
    });
  });

  it('turns out to be urgent: the notice says so', async () => {
    const clinic = await fixture.clinic();
    const inquiry = fixture.inquiry();
    await fixture.received(clinic, inquiry);
    await fixture.progress.note({ inquiryId: inquiry.inquiryId, urgency: 'review' }, fixture.scope(clinic));
    expect(await fixture.notices(clinic)).toMatchObject([{ priority: 'urgent' }]);
  });

  it("changes nothing of another clinic's notices", async () => {
    const [ours, theirs] = [await fixture.clinic(), await fixture.clinic()];
    const inquiry = fixture.inquiry();
    await fixture.received(theirs, inquiry);
    await fixture.progress.note({ inquiryId: inquiry.inquiryId, closedAt: inquiry.receivedAt }, fixture.scope(ours));
    expect(await fixture.notices(theirs)).toMatchObject([{ resolution: null }]);
    expect(await fixture.message(theirs, 'N01')).toMatchObject({ state: 'pending' });
  });
});

describe('an acute flag is raised', () => {
  it('ends what still waits for the person', async () => {
    const clinic = await fixture.clinic();
    const inquiry = fixture.inquiry();
    await fixture.received(clinic, inquiry);
    await fixture.flagged(clinic, { personId: inquiry.personId });
    expect(await fixture.message(clinic, 'N01')).toMatchObject({ state: 'suppressed', reason: 'open_acute_flag' });
    expect((await fixture.log(clinic, 'N01')).map(({ what }) => what)).toEqual(['planned', 'suppressed']);
  });
});

describe('a clinic changes its profile', () => {
  it('is remembered in its newest version, whatever order the versions come in', async () => {
    const clinic = await fixture.clinic({ senderName: 'New Office', profileVersion: 3 });
    await fixture.clinics.remember(
      { ...asheville, clinicId: clinic, senderName: 'Old Office', profileVersion: 2 },
      fixture.scope(clinic),
    );
    expect(await senderNames(clinic)).toEqual([{ sender_name: 'New Office' }]);
    await fixture.clinics.remember(
      { ...asheville, clinicId: clinic, senderName: 'Newest', profileVersion: 4 },
      fixture.scope(clinic),
    );
    expect(await senderNames(clinic)).toEqual([{ sender_name: 'Newest' }]);
  });
});

function senderNames(clinic: string): Promise<unknown[]> {
  return fixture.service.db.query('select sender_name from clinic_copy where clinic_id = $1', [clinic]);
}
