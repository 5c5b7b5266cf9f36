import type { StaffAddress, StaffRole } from '@stillwater/contracts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { expectNothingHappened, freshId, scopeFor, staff } from '@stillwater/testing';
import { safetyFlagRaised } from '../flows/facts.rules.js';
import { NotificationsFixture } from '../notifications.fixture.js';

let fixture: NotificationsFixture;

beforeAll(async () => {
  fixture = await NotificationsFixture.start();
});
afterAll(() => fixture?.stop());

/** Friday, half past six in the morning in Asheville. */
beforeEach(async () => {
  await fixture.startAfresh();
  fixture.service.clock.set('2026-06-12T10:30:00.000Z');
});

const WEEKDAYS = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opens: '08:00', closes: '18:00' }));

const someone = (name: string, ...roles: StaffRole[]): StaffAddress => ({
  staffId: freshId(),
  email: `${name}@example.com`,
  roles,
});

async function clinicWith(...people: StaffAddress[]): Promise<string> {
  const clinic = await fixture.clinic({ hours: WEEKDAYS }, { mornings: true });
  fixture.addresses.staff.set(clinic, people);
  return clinic;
}

/** An inquiry that waits for whoever takes in inquiries. @returns its notice */
async function inquiry(clinic: string): Promise<string> {
  const received = fixture.inquiry();
  await fixture.received(clinic, received);
  await mails();
  const [notice] = await fixture.service.db.query<{ id: string }>(
    `select id from staff_notice where clinic_id = $1 and rule = 'N02' and subject_id = $2`,
    [clinic, received.inquiryId],
  );
  return notice!.id;
}

/** Something that waits for those who judge, and mails nobody. */
async function flag(clinic: string): Promise<void> {
  const raisedAt = fixture.service.clock.now().toISOString();
  const [flagId, personId, subjectId] = [freshId(), freshId(), freshId()];
  const event = { flagId, personId, subjectId, level: 'review', source: 'inquiry', raisedAt } as const;
  await fixture.flags.raised(safetyFlagRaised(event), fixture.delivery(clinic));
}

/** The mails since the last look: to whom, and what they count. */
async function mails(): Promise<string[]> {
  while ((await fixture.sendDue()).length > 0);
  return fixture.sink.mails
    .splice(0)
    .map(({ to, parsed }) => {
      const counts = [...(parsed.text ?? '').matchAll(/^ {2}(.+: \d+)$/gm)].map(([, line]) => line);
      return [to[0]!.split('@')[0], ...counts].join(', ');
    })
    .sort();
}

async function onTheMorningOf(day: string): Promise<string[]> {
  fixture.service.clock.set(`2026-06-${day}T11:30:00.000Z`);
  await fixture.timers.fireDue();
  return mails();
}

const as = (clinic: string, { staffId, roles }: StaffAddress) =>
  scopeFor(clinic, { kind: 'staff', id: staffId, roles }, 'test');

describe("the morning's mail", () => {
  it('is one for somebody with two roles, and counts what is for both of them once', async () => {
    const [both, intake] = [someone('both', 'intake', 'therapist'), someone('intake', 'intake')];
    const clinic = await clinicWith(both, intake, someone('nurse', 'nurse'));
    await inquiry(clinic);
    await flag(clinic);
    expect(await onTheMorningOf('12')).toEqual([
      'both, Urgent items: 1, Inquiries that wait: 1',
      'intake, Urgent items: 1, Inquiries that wait: 1',
      'nurse, Urgent items: 1',
    ]);
    const told = (await fixture.messages(clinic, 'N31')).filter(({ state }) => state === 'sent');
    expect(told).toHaveLength(1 + 3);
  });

  it('of each clinic that somebody works in counts what waits there, for what they do there', async () => {
    const both = someone('both', 'intake');
    const first = await clinicWith(both);
    const second = await clinicWith({ ...both, roles: ['therapist'] });
    const third = await clinicWith(both);
    await inquiry(first);
    await inquiry(second);
    await flag(second);
    expect(await onTheMorningOf('12')).toEqual(['both, Inquiries that wait: 1', 'both, Urgent items: 1']);
    expect(await fixture.messages(third, 'N31')).toMatchObject([{ state: 'suppressed', reason: 'nothing_to_say' }]);
  });

  it('comes to nobody for whom nothing waits: for other roles, put off, or looked after by somebody else', async () => {
    const [theo, ines, priya] = [someone('theo', 'intake'), someone('ines', 'intake'), someone('priya', 'therapist')];
    const clinic = await clinicWith(theo, ines, priya);
    const noticeId = await inquiry(clinic);
    await fixture.working.acknowledge({ noticeId }, as(clinic, theo));
    expect(await onTheMorningOf('12')).toEqual(['theo, Inquiries that wait: 1']);
    const wakesAt = '2026-06-17T12:00:00.000Z';
    await fixture.working.snooze({ noticeId, wakesAt }, as(clinic, theo));
    expect(await onTheMorningOf('15')).toEqual([]);
    expect((await fixture.messages(clinic, 'N31')).filter(({ channel }) => channel === 'email')).toHaveLength(3);
  });

  it('names the visits of the day, and is not sent for them alone', async () => {
    const clinic = await clinicWith(someone('iris', 'prescriber'));
    const today = { startsAt: '2026-06-12T17:00:00.000Z', localStart: '2026-06-12T13:00' };
    const monday = { startsAt: '2026-06-15T17:00:00.000Z', localStart: '2026-06-15T13:00' };
    for (const time of [today, monday, monday]) await fixture.booked(clinic, fixture.appointment(time));
    const off = fixture.appointment(monday);
    await fixture.booked(clinic, off);
    await fixture.cancelled(clinic, off, 2);
    expect(await onTheMorningOf('12')).toEqual([]);
    await flag(clinic);
    expect(await onTheMorningOf('15')).toEqual(['iris, Urgent items: 1, Visits today: 2']);
  });

  it('does not come on days when the clinic is closed, also when it closes for some time meanwhile', async () => {
    const clinic = await clinicWith(someone('theo', 'intake'));
    await inquiry(clinic);
    expect(await onTheMorningOf('12')).toHaveLength(1);
    expect(await onTheMorningOf('13')).toEqual([]);
    expect(await onTheMorningOf('14')).toEqual([]);
    const closures = [{ from: '2026-06-15', to: '2026-06-16' }];
    await fixture.profile(clinic, { hours: WEEKDAYS, closures, profileVersion: 2 });
    expect(await onTheMorningOf('15')).toEqual([]);
    expect(await onTheMorningOf('16')).toEqual([]);
    expect(await onTheMorningOf('17')).toEqual(['theo, Inquiries that wait: 1']);
  });
});

describe('whoever wants no such mail', () => {
  it('gets none from this clinic until they want it again; it waits in the inbox all the same', async () => {
    const theo = someone('theo', 'intake');
    const [clinic, other] = [await clinicWith(theo), await clinicWith(theo)];
    await inquiry(clinic);
    await inquiry(other);
    expect(await fixture.mornings.show(as(clinic, theo))).toEqual({ wanted: true });
    expect(await fixture.mornings.choose({ wanted: false }, as(clinic, theo))).toEqual({ wanted: false });
    expect(await fixture.mornings.show(as(clinic, theo))).toEqual({ wanted: false });
    expect(await fixture.mornings.show(as(other, theo))).toEqual({ wanted: true });
    expect(await onTheMorningOf('12')).toHaveLength(1);
    expect(await fixture.notices(clinic)).toContainEqual({ rule: 'N31', priority: 'routine', resolution: null });
    await fixture.mornings.choose({ wanted: true }, as(clinic, theo));
    expect(await onTheMorningOf('15')).toHaveLength(2);
  });

  it('does not keep it from others, and gets what is urgent', async () => {
    const [dana, mara] = [someone('dana', 'prescriber'), someone('mara', 'nurse')];
    const clinic = await clinicWith(dana, mara);
    await fixture.mornings.choose({ wanted: false }, as(clinic, dana));
    await flag(clinic);
    expect(await onTheMorningOf('12')).toEqual(['mara, Urgent items: 1']);
    const raisedAt = fixture.service.clock.now().toISOString();
    const ids = { flagId: freshId(), personId: freshId(), subjectId: freshId() };
    const acute = safetyFlagRaised({ ...ids, level: 'acute', source: 'inquiry', raisedAt });
    await fixture.flags.raised(acute, fixture.delivery(clinic));
    expect(await mails()).toEqual(['dana', 'mara']);
  });

  it.each(['operator', 'auditor'] as const)('is nobody who gets none anyway: %s', async (role) => {
    const clinic = await fixture.clinic();
    const scope = scopeFor(clinic, staff(role), 'test');
    await expectNothingHappened(fixture.service.db, async () => {
      await expect(fixture.mornings.choose({ wanted: false }, scope)).rejects.toMatchObject({
        code: 'staff_notice.denied',
      });
      await expect(fixture.mornings.show(scope)).rejects.toMatchObject({ code: 'staff_notice.denied' });
    });
  });
});
