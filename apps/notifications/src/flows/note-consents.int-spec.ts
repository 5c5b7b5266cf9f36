import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { AppointmentBooked, ConsentDocumentKind } from '@stillwater/contracts';
import { eventually, expectNothingHappened, freshId } from '@stillwater/testing';
import { Client } from 'pg';
import { NotificationsFixture } from '../notifications.fixture.js';

let fixture: NotificationsFixture;

beforeAll(async () => {
  fixture = await NotificationsFixture.start();
});
afterAll(() => fixture?.stop());

/** The visit is on Tuesday the tenth, at ten in New York, which has changed its clocks two days before. */
beforeEach(async () => {
  await fixture.startAfresh();
  fixture.service.clock.set('2026-03-02T15:00:00.000Z');
});

const linkToken = 'q7m2kx9d4r-8pWc1RtUz6yHq4LsEv9nKg';
const now = () => fixture.service.clock.now().toISOString();
const forms = () =>
  fixture.sink.mails.filter(({ parsed }) => parsed.subject === 'Before your appointment: forms to read and sign');

async function passTo(instant: string): Promise<void> {
  fixture.service.clock.set(instant);
  await fixture.runDue();
}

async function asked(clinic: string, version = 1, kind: ConsentDocumentKind = 'treatment'): Promise<void> {
  const document = { documentId: freshId(), kind, documentVersion: version, services: ['PREP' as const] };
  const said = { ...document, publishedById: freshId(), publishedAt: now() };
  await fixture.consents.published(said, fixture.delivery(clinic));
}

const withdrawn = (clinic: string, version = 1, kind: ConsentDocumentKind = 'treatment') =>
  fixture.consents.withdrawn(
    { documentId: freshId(), kind, documentVersion: version, withdrawnById: freshId(), withdrawnAt: now() },
    fixture.delivery(clinic),
  );

const signed = (
  clinic: string,
  { personId }: AppointmentBooked,
  version = 1,
  { kind = 'treatment' as ConsentDocumentKind, scope = fixture.delivery(clinic) } = {},
) =>
  fixture.consents.signed(
    { signatureId: freshId(), personId, documentId: freshId(), kind, documentVersion: version, signedAt: now() },
    scope,
  );

async function booked(clinic: string, fields: Partial<AppointmentBooked> = {}): Promise<AppointmentBooked> {
  const visit = fixture.appointment({ serviceCode: 'PREP', ...fields });
  fixture.addresses.consents.set(visit.appointmentId, { missing: 1, linkToken });
  await fixture.booked(clinic, visit);
  return visit;
}

const timers = async (clinic: string) =>
  (await Promise.all(['N16', 'N16S'].map((rule) => fixture.timersOf(clinic, rule))))
    .flat()
    .map(({ wantedAt }) => wantedAt.toISOString());
const outcomes = async (clinic: string) =>
  (await fixture.messages(clinic, 'N16')).map(
    ({ step, channel, state, reason }) => `${step} ${channel} ${state}${reason ? ` ${reason}` : ''}`,
  );
const notices = async (clinic: string) => (await fixture.notices(clinic)).filter(({ rule }) => rule === 'N16S');

/** Transactions of this database that wait for others. */
async function waiting(): Promise<number> {
  const rows = await fixture.service.db.query<{ count: number }>(
    `select count(*)::int as count from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
  );
  return rows[0]!.count;
}

const THREE_DAYS = '2026-03-07T15:00:00.000Z';
const ONE_DAY = '2026-03-09T14:00:00.000Z';

describe('a visit before which something is to be signed', () => {
  it('is asked for also when it is booked while the next version is being published', async () => {
    const clinic = await fixture.clinic();
    await asked(clinic);
    const { personId, ...before } = await booked(clinic);
    await passTo(THREE_DAYS);
    await signed(clinic, { personId, ...before });
    const holder = new Client(fixture.service.db.adminUrl);
    await holder.connect();
    try {
      await holder.query('begin');
      // What publishing writes after it has looked which visits lie ahead.
      await holder.query('select 1 from staff_notice where clinic_id = $1 for update', [clinic]);
      const publishing = asked(clinic, 2);
      await eventually(async () => expect(await waiting()).toBe(1));
      const booking = booked(clinic, { personId });
      await Promise.race([booking, eventually(async () => expect(await waiting()).toBe(2))]);
      await holder.query('rollback');
      await publishing;
      const { appointmentId } = await booking;
      const steps = await fixture.service.db.query(
        `select rule, step from timer where subject_id = $1 and rule like 'N16%' order by rule`,
        [appointmentId],
      );
      expect(steps).toEqual([
        { rule: 'N16', step: 'one_day' },
        { rule: 'N16S', step: 'one_day' },
      ]);
    } finally {
      await holder.end();
    }
  });

  it('is written of three days and one day before, with a link and not a word of what it is; staff see it', async () => {
    const clinic = await fixture.clinic();
    await asked(clinic);
    await booked(clinic);
    expect(await timers(clinic)).toEqual([THREE_DAYS, ONE_DAY, THREE_DAYS, ONE_DAY]);
    await passTo('2026-03-07T14:59:59.000Z');
    expect(forms()).toEqual([]);
    await passTo(THREE_DAYS);
    expect(forms()).toHaveLength(1);
    const { text } = forms()[0]!.parsed;
    expect(text).toContain(`https://care.example.com/f#${linkToken}`);
    expect(text).toContain('Tuesday, March 10, 2026, 10:00 AM (Eastern Time)');
    expect(text).not.toMatch(/consent|treatment|off-label|telehealth|care\.example\.com\/a#/i);
    expect(await notices(clinic)).toEqual([{ rule: 'N16S', priority: 'routine', resolution: null }]);
    await passTo(ONE_DAY);
    expect(forms()).toHaveLength(2);
    expect(await notices(clinic)).toEqual([{ rule: 'N16S', priority: 'ready', resolution: null }]);
    expect(await outcomes(clinic)).toEqual(['three_days email sent', 'one_day email sent']);
  });

  it('is written of no more once all of it is signed: the notice ends, too', async () => {
    const clinic = await fixture.clinic();
    await asked(clinic);
    await asked(clinic, 1, 'fee_policy');
    const visit = await booked(clinic);
    await passTo(THREE_DAYS);
    await signed(clinic, visit);
    expect(await timers(clinic)).toContain(ONE_DAY);
    expect(await notices(clinic)).toMatchObject([{ resolution: null }]);
    const scope = fixture.delivery(clinic);
    await signed(clinic, visit, 1, { kind: 'fee_policy', scope });
    await expectNothingHappened(fixture.service.db, () =>
      expect(signed(clinic, visit, 1, { kind: 'fee_policy', scope })).rejects.toThrow('has handled'),
    );
    expect(await notices(clinic)).toMatchObject([{ resolution: 'signed' }]);
    await passTo(ONE_DAY);
    expect(await outcomes(clinic)).toEqual(['three_days email sent']);
  });

  it('was signed for before it was booked, or before the document was heard of: nothing is planned', async () => {
    const clinic = await fixture.clinic();
    const personId = freshId();
    await signed(clinic, { personId } as AppointmentBooked);
    await asked(clinic);
    await booked(clinic, { personId });
    expect(await timers(clinic)).toEqual([]);
  });

  it('moved, is written of before its new time; called off, not at all', async () => {
    const clinic = await fixture.clinic();
    await asked(clinic);
    const visit = await booked(clinic);
    const { appointmentId, personId } = visit;
    const moved = fixture.appointment({
      appointmentId,
      personId,
      serviceCode: 'PREP',
      startsAt: '2026-03-20T14:00:00.000Z',
      endsAt: '2026-03-20T15:00:00.000Z',
      localStart: '2026-03-20T10:00',
    });
    await fixture.moved(clinic, moved, 2);
    const times = ['2026-03-17T14:00:00.000Z', '2026-03-19T14:00:00.000Z'];
    expect(await timers(clinic)).toEqual([...times, ...times]);
    await passTo('2026-03-17T14:00:00.000Z');
    expect(forms()).toHaveLength(1);
    await fixture.cancelled(clinic, moved, 3);
    expect(await notices(clinic)).toMatchObject([{ resolution: 'cancelled' }]);
    await passTo('2026-03-19T14:00:00.000Z');
    expect(await outcomes(clinic)).toEqual(['three_days email sent']);
  });

  it('of which the owner knows that all is signed, though nobody heard, is not written of', async () => {
    const clinic = await fixture.clinic();
    await asked(clinic);
    const { appointmentId } = await booked(clinic);
    fixture.addresses.consents.set(appointmentId, { missing: 0 });
    await passTo(THREE_DAYS);
    expect(forms()).toEqual([]);
    expect(await outcomes(clinic)).toEqual(['three_days email suppressed cancelled']);
  });

  it('is not written of to somebody with an open flag, or long after the time; staff see it all the same', async () => {
    const clinic = await fixture.clinic();
    await asked(clinic);
    const { personId } = await booked(clinic);
    await fixture.flagged(clinic, { personId });
    await passTo(THREE_DAYS);
    expect(await outcomes(clinic)).toEqual(['three_days email suppressed open_acute_flag']);
    expect(await notices(clinic)).toMatchObject([{ resolution: null }]);
    const late = await fixture.clinic();
    await asked(late);
    await booked(late, { startsAt: '2026-03-13T14:00:00.000Z', localStart: '2026-03-13T10:00' });
    await passTo('2026-03-12T20:00:01.000Z');
    expect((await outcomes(late)).toSorted()).toEqual([
      'one_day email suppressed lapsed',
      'three_days email suppressed lapsed',
    ]);
    expect(await notices(late)).toMatchObject([{ priority: 'ready', resolution: null }]);
  });
});

describe('a visit so near that the time of a word about it is past', () => {
  /** Eighteen hours before it, in the afternoon. */
  const AFTERNOON = '2026-03-09T20:00:00.000Z';
  /** Twelve hours before it, late in the evening. */
  const EVENING = '2026-03-10T02:00:00.000Z';

  it('is written of soon after it is booked; staff see at once that somebody should call', async () => {
    const clinic = await fixture.clinic();
    await asked(clinic);
    fixture.service.clock.set(AFTERNOON);
    const visit = await booked(clinic);
    expect(await notices(clinic)).toEqual([{ rule: 'N16S', priority: 'ready', resolution: null }]);
    await passTo('2026-03-09T20:04:59.000Z');
    expect(fixture.sink.mails.map(({ parsed }) => parsed.subject)).toEqual([
      'Your appointment: Tuesday, March 10, 2026, 10:00 AM (Eastern Time)',
    ]);
    await passTo('2026-03-09T20:05:00.000Z');
    expect(forms()).toHaveLength(1);
    expect(await outcomes(clinic)).toEqual(['three_days email suppressed passed', 'one_day email sent']);
    await signed(clinic, visit);
    expect(await notices(clinic)).toMatchObject([{ resolution: 'signed' }]);
  });

  it('between three days and one day before is written of soon, and once more the day before', async () => {
    const clinic = await fixture.clinic();
    await asked(clinic);
    fixture.service.clock.set('2026-03-08T16:00:00.000Z');
    await booked(clinic);
    expect(await notices(clinic)).toEqual([{ rule: 'N16S', priority: 'routine', resolution: null }]);
    await passTo('2026-03-08T16:05:00.000Z');
    expect(forms()).toHaveLength(1);
    await passTo(ONE_DAY);
    expect(await outcomes(clinic)).toEqual(['three_days email sent', 'one_day email sent']);
    expect(await notices(clinic)).toEqual([{ rule: 'N16S', priority: 'ready', resolution: null }]);
  });

  it('at night is written of soon to whoever booked it themself, and in the morning to others', async () => {
    const [own, other] = [await fixture.clinic(), await fixture.clinic()];
    await Promise.all([asked(own), asked(other)]);
    fixture.service.clock.set(EVENING);
    await booked(own, { by: 'person' });
    await booked(other);
    await passTo('2026-03-10T02:05:00.000Z');
    const passed = 'three_days email suppressed passed';
    expect(await outcomes(own)).toEqual([passed, 'one_day email sent']);
    expect(await outcomes(other)).toEqual([passed, 'one_day email pending']);
    await passTo('2026-03-10T13:00:00.000Z');
    expect(await outcomes(other)).toEqual([passed, 'one_day email sent']);
  });

  it('called off within minutes, is not written of', async () => {
    const clinic = await fixture.clinic();
    await asked(clinic);
    fixture.service.clock.set(AFTERNOON);
    await fixture.cancelled(clinic, await booked(clinic), 2);
    await passTo('2026-03-09T20:05:00.000Z');
    expect(forms()).toEqual([]);
    expect(await notices(clinic)).toMatchObject([{ resolution: 'cancelled' }]);
  });

  it('is written of once more when what was signed is asked for anew', async () => {
    const clinic = await fixture.clinic();
    await asked(clinic);
    const visit = await booked(clinic);
    await passTo(THREE_DAYS);
    await signed(clinic, visit);
    fixture.service.clock.set(AFTERNOON);
    await asked(clinic, 2);
    await asked(clinic, 1, 'fee_policy');
    await passTo('2026-03-09T20:05:00.000Z');
    expect(forms()).toHaveLength(2);
    expect(await outcomes(clinic)).toEqual(['three_days email sent', 'one_day email sent']);
  });
});

describe('what is asked for changes while a visit lies ahead', () => {
  it('the first document: who booked before is asked', async () => {
    const clinic = await fixture.clinic();
    await booked(clinic);
    await booked(clinic, { serviceCode: 'INTEG' });
    expect(await timers(clinic)).toEqual([]);
    await asked(clinic);
    expect(await timers(clinic)).toEqual([THREE_DAYS, ONE_DAY, THREE_DAYS, ONE_DAY]);
    await passTo(THREE_DAYS);
    expect(forms()).toHaveLength(1);
  });

  it('the first document, for a visit that an earlier release heard of', async () => {
    const clinic = await fixture.clinic();
    await booked(clinic);
    await fixture.service.db.query('update appointment_copy set person_id = null where clinic_id = $1', [clinic]);
    await asked(clinic);
    expect(await timers(clinic)).toHaveLength(4);
  });

  it('a newer version: who signed the one before is asked again, and so are staff', async () => {
    const clinic = await fixture.clinic();
    await asked(clinic);
    const visit = await booked(clinic);
    await passTo(THREE_DAYS);
    await signed(clinic, visit);
    await asked(clinic, 2);
    expect(await notices(clinic)).toMatchObject([{ resolution: null }]);
    await passTo(ONE_DAY);
    expect(await outcomes(clinic)).toEqual(['three_days email sent', 'one_day email sent']);
    await signed(clinic, visit, 2);
    expect(await notices(clinic)).toMatchObject([{ resolution: 'signed' }]);
  });

  it('a withdrawal: nobody is asked, also when it is heard before the document itself', async () => {
    const clinic = await fixture.clinic();
    await asked(clinic);
    await booked(clinic);
    await withdrawn(clinic);
    expect(await timers(clinic)).toEqual([]);
    await withdrawn(clinic, 2);
    await asked(clinic, 2);
    expect(await timers(clinic)).toEqual([]);
    await asked(clinic, 3);
    expect(await timers(clinic)).toHaveLength(4);
  });

  it('is heard twice: once is enough; another clinic is asked for nothing', async () => {
    const [clinic, other] = [await fixture.clinic(), await fixture.clinic()];
    await asked(clinic);
    await asked(clinic);
    await booked(clinic);
    await booked(other);
    expect(await timers(clinic)).toHaveLength(4);
    expect(await timers(other)).toEqual([]);
    await passTo(THREE_DAYS);
    expect(forms()).toHaveLength(1);
  });
});
