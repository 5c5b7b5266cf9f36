import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { AppointmentBooked, StaffRole } from '@stillwater/contracts';
import { freshClinic, freshId, saidBy, scopeFor, staff } from '@stillwater/testing';
import { NotificationsFixture } from '../notifications.fixture.js';
import { endedBy, noticeEnds, type NoticeEnd } from './notice-ends.rules.js';

let fixture: NotificationsFixture;

beforeAll(async () => {
  fixture = await NotificationsFixture.start();
});
beforeEach(async () => {
  await fixture.startAfresh();
  fixture.service.clock.set('2026-03-02T15:00:00.000Z');
});
afterAll(() => fixture?.stop());

/** A visit in two hours that a reminder did not reach, with a notice of every kind about it. Its id serves for all. */
interface Subject {
  clinic: string;
  id: string;
  visit: AppointmentBooked;
  messageId: string;
}

async function subject(): Promise<Subject> {
  const hours = [1, 2].map((weekday) => ({ weekday, opens: '08:00', closes: '18:00' }));
  const clinic = await fixture.clinic({ hours }, { mornings: true });
  fixture.carrier.next = { kind: 'refused', failure: 'never', reason: 'sms_21211' };
  fixture.sink.troubles.push({ code: 550, at: 'recipient' });
  const personId = freshId();
  const [id] = (await fixture.reminders(clinic, 1, { as: 'text', personId })) as [string];
  const { id: messageId } = await fixture.message(clinic, 'N12');
  while ((await fixture.sendDue()).length > 0);
  const times = { startsAt: inHours(2), endsAt: inHours(3), localStart: '2026-03-02T12:00' };
  const visit = fixture.appointment({ appointmentId: id, personId, ...times });
  for (const rule of Object.keys(noticeEnds)) await raise(clinic, rule, id, personId);
  return { clinic, id, visit, messageId };
}

async function raise(clinic: string, rule: string, subjectId: string, personId = freshId()): Promise<void> {
  const about = rule === 'N31' ? ['clinic', clinic] : ['appointment', subjectId];
  await fixture.service.db.query(
    `insert into staff_notice (clinic_id, id, rule, priority, roles, subject_kind, subject_id, created_at, person_id)
     values ($1, $2, $3, 'ready', '{intake}', $4, $5, $6, $7) on conflict do nothing`,
    [clinic, freshId(), rule, ...about, fixture.service.clock.now(), personId],
  );
}

const inHours = (hours: number) => new Date(fixture.service.clock.now().getTime() + hours * 3_600_000).toISOString();
const now = () => fixture.service.clock.now().toISOString();

const ended = async (clinic: string): Promise<Record<string, string>> =>
  Object.fromEntries(
    (await fixture.notices(clinic)).flatMap(({ rule, resolution }) => (resolution ? [[rule, resolution]] : [])),
  );

/** How each of them comes to pass. */
const DEEDS: Record<NoticeEnd, (about: Subject) => Promise<unknown>> = {
  assigned: ({ clinic, id }) => fixture.progress.note({ inquiryId: id, assignedAt: now() }, fixture.delivery(clinic)),
  contacted: ({ clinic, id }) => fixture.progress.note({ inquiryId: id, contactedAt: now() }, fixture.delivery(clinic)),
  reached: ({ clinic, id }) => fixture.progress.note({ inquiryId: id, reachedAt: now() }, fixture.delivery(clinic)),
  closed: ({ clinic, id }) => fixture.progress.note({ inquiryId: id, closedAt: now() }, fixture.delivery(clinic)),
  over: async ({ clinic, id }) => {
    await fixture.screenings.note({ screeningId: id, moment: 'over', at: new Date(now()) }, fixture.delivery(clinic));
    await fixture.offers.ended({ offerId: id, endedAt: now() }, fixture.delivery(clinic));
  },
  decided: ({ clinic, id }) =>
    fixture.screenings.note({ screeningId: id, moment: 'decided', at: new Date(now()) }, fixture.delivery(clinic)),
  read: ({ clinic, id }) =>
    fixture.screenings.note({ screeningId: id, moment: 'read', at: new Date(now()) }, fixture.delivery(clinic)),
  confirmed: ({ clinic, id }) =>
    fixture.appointments.confirmed({ appointmentId: id, version: 2 }, fixture.delivery(clinic)),
  moved: ({ clinic, visit }) => fixture.moved(clinic, { ...visit, startsAt: inHours(200), endsAt: inHours(201) }, 2),
  cancelled: ({ clinic, visit }) => fixture.cancelled(clinic, visit, 2),
  missed: ({ clinic, visit }) => fixture.missed(clinic, visit, 2),
  begun: async () => {
    fixture.service.clock.move({ hours: 2 });
    await fixture.outlived.endDue();
  },
  withdrawn: async ({ clinic, id }) =>
    fixture.noShows.withdrawn({ appointmentId: id, version: 3 }, fixture.delivery(clinic)),
  spoken_to: ({ clinic, visit: { personId } }) => {
    fixture.service.clock.move({ hours: 2 });
    const contact = { inquiryId: freshId(), personId, byId: freshId(), channel: 'phone', contactedAt: now() } as const;
    return fixture.noShows.contacted({ ...contact, reached: true }, fixture.delivery(clinic));
  },
  acknowledged: ({ clinic, id }) =>
    fixture.flags.acknowledged({ flagId: id, acknowledgedAt: now() }, fixture.delivery(clinic)),
  resolved: ({ clinic, id }) =>
    fixture.flags.resolved({ flagId: id, level: 'acute', resolvedAt: now() }, fixture.delivery(clinic)),
  delivered: ({ clinic, messageId }) =>
    fixture.receipts.note({ messageId, outcome: 'delivered' }, fixture.scope(clinic)),
  redriven: ({ clinic, messageId }) =>
    fixture.redriving.redrive({ messageId }, scopeFor(clinic, staff('intake'), 'redrive-message')),
  signed: async ({ clinic, id, visit: { personId } }) => {
    await fixture.service.db.query(`update appointment_copy set person_id = $2 where id = $1`, [id, personId]);
    const document = { documentId: freshId(), kind: 'treatment', documentVersion: 1 } as const;
    const consent = { signatureId: freshId(), personId, ...document, signedAt: now() };
    await fixture.consents.signed(consent, fixture.delivery(clinic));
  },
  nothing_waits: async ({ clinic }) => {
    await fixture.service.db.query(
      `update staff_notice set resolved_at = created_at, resolution = 'done' where clinic_id = $1 and rule <> 'N31'`,
      [clinic],
    );
    fixture.service.clock.set('2026-03-03T12:30:00.000Z');
    await fixture.runDue();
  },
  day_over: async ({ clinic }) => {
    await fixture.service.db.query(`update appointment_copy set starts_at = null where clinic_id = $1`, [clinic]);
    fixture.service.clock.move({ hours: 24 });
    await fixture.outlived.endDue();
  },
};

/** Whoever was reached was contacted as well. */
const ALSO: Partial<Record<NoticeEnd, NoticeEnd>> = { reached: 'contacted' };

describe('a notice', () => {
  it.each(Object.keys(DEEDS) as NoticeEnd[])('ends when its subject is %s, and no other does', async (end) => {
    const about = await subject();
    await DEEDS[end](about);
    const also = ALSO[end];
    const wanted = [
      ...endedBy(end).map((rule) => [rule, end]),
      ...(also ? endedBy(also).map((rule) => [rule, also]) : []),
    ];
    const found = Object.entries(await ended(about.clinic)).filter(([, how]) => how !== 'done');
    expect(Object.fromEntries(found)).toEqual(Object.fromEntries(wanted));
  });

  it('whose visit has begun says so to whoever shows it, once; those of other visits and clinics stay', async () => {
    const [clinic, other] = [await fixture.clinic(), await fixture.clinic()];
    const [[begun], [ahead], [elsewhere]] = [await fixture.reminders(clinic, 1), [freshId()], [freshId()]] as [
      [string],
      [string],
      [string],
    ];
    for (const [where, id] of [
      [clinic, begun],
      [clinic, ahead],
      [other, elsewhere],
    ] as const)
      await raise(where, 'N13', id);
    fixture.service.clock.move({ hours: 2 });
    await Promise.all([fixture.outlived.endDue(), fixture.outlived.endDue()]);
    await fixture.outlived.endDue();
    const said = async (where: string) =>
      (await saidBy(fixture.service.db, where)).map(({ data }) => `${data['rule']} ${data['change']}`);
    expect([await said(clinic), await said(other)]).toEqual([['N13 resolved'], []]);
  });
});

describe('a notice that has ended', () => {
  const state = async (clinic: string, rule: string) =>
    (
      await fixture.service.db.query<{ roles: StaffRole[]; resolution: string | null; acknowledged: boolean }>(
        `select roles, resolution, acknowledged_at is not null as acknowledged from staff_notice where clinic_id = $1 and rule = $2`,
        [clinic, rule],
      )
    )[0];

  it.each(['confirmed', 'begun', 'moved'] as const)(
    'as the visit was %s asks anew about its next time, for everybody as if it were new',
    async (how) => {
      const clinic = await fixture.clinic();
      const visit = fixture.appointment({ startsAt: inHours(5), endsAt: inHours(6), localStart: '2026-03-02T15:00' });
      await fixture.booked(clinic, visit);
      fixture.service.clock.move({ hours: 2 });
      await fixture.runDue();
      const asManager = scopeFor(clinic, staff('manager'), 'test');
      const { items } = await fixture.inbox.listStaffNotices({ open: true }, asManager);
      const noticeId = items.find(({ rule }) => rule === 'N13')!.noticeId;
      await fixture.working.acknowledge({ noticeId }, asManager);
      if (how === 'confirmed')
        await fixture.appointments.confirmed(
          { appointmentId: visit.appointmentId, version: 2 },
          fixture.delivery(clinic),
        );
      fixture.service.clock.move({ hours: how === 'begun' ? 3 : 1 });
      if (how === 'begun') await fixture.outlived.endDue();
      const next = { ...visit, startsAt: inHours(30), endsAt: inHours(31), localStart: '2026-03-03T17:00' };
      await fixture.moved(clinic, next, 3);
      expect(await state(clinic, 'N13')).toMatchObject({ resolution: how, acknowledged: true });
      fixture.service.clock.move({ hours: 26 });
      await fixture.runDue();
      expect(await state(clinic, 'N13')).toEqual({
        roles: ['intake', 'manager'],
        resolution: null,
        acknowledged: false,
      });
      const said = (await saidBy(fixture.service.db, clinic)).filter(({ data }) => data['rule'] === 'N13');
      expect(said.map(({ data }) => data['change'])).toEqual(['raised', 'acknowledged', 'resolved', 'raised']);
      expect(said.map(({ aggregateVersion }) => aggregateVersion)).toEqual([1, 2, 3, 4]);
    },
  );

  it('because somebody had been spoken to is not asked for once more by a later step of the same fact', async () => {
    const clinic = await fixture.clinic({ hours: [{ weekday: 1, opens: '08:00', closes: '20:00' }] });
    const inquiry = fixture.inquiry({ intent: 'ready_to_schedule' });
    await fixture.received(clinic, inquiry);
    fixture.service.clock.move({ minutes: 61 });
    await fixture.runDue();
    await fixture.progress.note({ inquiryId: inquiry.inquiryId, contactedAt: now() }, fixture.delivery(clinic));
    fixture.service.clock.move({ hours: 3 });
    await fixture.runDue();
    expect(await state(clinic, 'N04')).toMatchObject({ resolution: 'contacted' });
  });

  it('of another clinic is not ended by ours', async () => {
    const { clinic, id } = await subject();
    await fixture.appointments.confirmed({ appointmentId: id, version: 2 }, fixture.delivery(freshClinic()));
    expect(await ended(clinic)).toEqual({});
  });
});
