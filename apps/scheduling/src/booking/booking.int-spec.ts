import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Problem } from '@stillwater/platform';
import { expectNothingHappened, freshClinic, freshId, saidBy, scopeFor, staff } from '@stillwater/testing';
import { scheduling } from '../index.js';
import {
  consult,
  MONDAY_MORNING,
  openClinic,
  schedulingParts,
  TUESDAY_TEN,
  type OpenClinic,
  type SchedulingParts,
} from '../scheduling.fixture.js';

let parts: SchedulingParts;
let clinic: OpenClinic;

beforeAll(async () => {
  parts = await schedulingParts(scheduling);
});
beforeEach(async () => {
  parts.service.clock.set(MONDAY_MORNING);
  clinic = await openClinic(parts);
});
afterAll(() => parts?.service.drop());

const refused = (work: () => Promise<unknown>, code: string) =>
  expectNothingHappened(parts.service.db, () => expect(work()).rejects.toMatchObject({ code }));

const rows = (table: string, clinicId = clinic.clinicId) =>
  parts.service.db.query<Record<string, unknown>>(`select * from ${table} where clinic_id = $1`, [clinicId]);

describe('booking a time', () => {
  it('keeps the visit, blocks staff with buffers and the person without, and says so', async () => {
    const wish = consult();
    const booked = await parts.booking.book({ ...wish, inquiryId: freshId() }, clinic.desk);
    expect(booked).toMatchObject({
      state: 'booked',
      startsAt: TUESDAY_TEN,
      endsAt: '2026-03-03T15:20:00.000Z',
      localStart: '2026-03-03T10:00',
      zone: 'America/New_York',
      staffIds: clinic.staffIds,
      version: 1,
      abilities: ['confirm', 'move', 'cancel'],
    });
    const blocks = await rows('allocation');
    expect(blocks).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ resource_id: wish.personId, block_to: new Date('2026-03-03T15:20:00Z') }),
        expect.objectContaining({ resource_id: clinic.staffIds[0], block_to: new Date('2026-03-03T15:30:00Z') }),
      ]),
    );
    expect(await rows('staff_diary')).toHaveLength(1);
    const [said] = await saidBy(parts.service.db, clinic.clinicId);
    expect(said).toMatchObject({
      type: 'appointment.booked.v1',
      aggregateVersion: 1,
      data: { appointmentId: booked.appointmentId, localStart: '2026-03-03T10:00', by: 'clinic' },
    });
  });

  it('refuses a time that is gone, with free ones near it, and leaves nothing behind', async () => {
    await parts.booking.book(consult(), clinic.desk);
    await refused(() => parts.booking.book(consult(), clinic.desk), 'slot.taken');
    const problem = await parts.booking.book(consult(), clinic.desk).catch((error: unknown) => error as Problem);
    const { alternatives } = (problem as Problem).extensions as { alternatives: { startsAt: string }[] };
    expect(alternatives.map(({ startsAt }) => startsAt)).toEqual([
      '2026-03-03T14:00:00.000Z',
      '2026-03-03T14:15:00.000Z',
      '2026-03-03T14:30:00.000Z',
      '2026-03-03T15:30:00.000Z',
      '2026-03-03T15:45:00.000Z',
      '2026-03-03T16:00:00.000Z',
    ]);
  });

  it.each([
    ['off the grid', '2026-03-03T15:05:00.000Z'],
    ['off the minute', '2026-03-03T15:00:30.000Z'],
    ['before the clinic opens', '2026-03-03T13:45:00.000Z'],
    ['so late that it would outlast the hours', '2026-03-03T21:45:00.000Z'],
    ['on a Sunday', '2026-03-08T15:00:00.000Z'],
    ['sooner than four hours from now', '2026-03-02T17:45:00.000Z'],
    ['further than sixty days ahead', '2026-05-04T15:00:00.000Z'],
    ['at the end of all days', '9999-12-31T23:45:00.000Z'],
    ['at the beginning of all days', '0001-01-01T00:00:00.000Z'],
  ])('refuses a time that never was: %s', (_why, startsAt) =>
    refused(() => parts.booking.book(consult(startsAt), clinic.desk), 'slot.never'),
  );

  it.each(['0001-01-01', '9999-12-31'])('has no free time around %s', async (from) => {
    const query = { serviceCode: 'CONSULT' as const, from, days: 35 };
    expect(await parts.find.find(query, clinic.desk)).toEqual({ zone: 'America/New_York', groups: [] });
  });

  it('refuses what is not offered, not held that way, and whoever may not book for others', async () => {
    await refused(() => parts.booking.book({ ...consult(), serviceCode: 'INTEG' }, clinic.desk), 'service.unknown');
    await refused(() => parts.booking.book({ ...consult(), mode: 'in_person' }, clinic.desk), 'service.mode');
    const nurse = scopeFor(clinic.clinicId, staff('nurse'), 'book-slot');
    await refused(() => parts.booking.book(consult(), nurse), 'schedule.denied');
    const therapist = scopeFor(clinic.clinicId, staff('therapist'), 'book-slot');
    await refused(
      () => parts.booking.book(consult(TUESDAY_TEN, { staffId: clinic.staffIds[0]! }), therapist),
      'schedule.denied',
    );
  });

  it('asks once whether the clinic knows the person, and books nobody else', async () => {
    const { personId } = await parts.booking.book(consult(), clinic.desk);
    await parts.booking.book(consult('2026-03-03T16:00:00.000Z', { personId }), clinic.desk);
    await parts.booking.hold(consult('2026-03-03T17:00:00.000Z', { personId }), clinic.desk);
    expect(parts.owner.asked.filter((asked) => asked === personId)).toHaveLength(1);

    const elsewhere = await openClinic(parts);
    parts.owner.unknown.add(personId);
    for (const work of [
      () => parts.booking.book(consult(TUESDAY_TEN, { personId }), elsewhere.desk),
      () => parts.booking.hold(consult(TUESDAY_TEN, { personId }), elsewhere.desk),
    ]) {
      await refused(work, 'person.unknown');
      await expect(work()).rejects.toMatchObject({ kind: 'not_found', errors: [{ pointer: '/personId' }] });
    }
    expect(await rows('audit_entry', elsewhere.clinicId)).toContainEqual(
      expect.objectContaining({
        action: 'book-slot',
        result: 'refused',
        reason: 'person.unknown',
        object_id: personId,
      }),
    );
    await parts.booking.book(consult('2026-03-03T18:00:00.000Z', { personId }), clinic.desk);
  });

  it('asks once whose an inquiry is, and books for none of somebody else', async () => {
    const [personId, inquiryId] = [freshId(), freshId()];
    const visit = (startsAt: string) => ({ ...consult(startsAt, { personId }), inquiryId });
    expect(await parts.booking.book(visit(TUESDAY_TEN), clinic.desk)).toMatchObject({ inquiryId });
    await parts.booking.book(visit('2026-03-03T16:00:00.000Z'), clinic.desk);
    await parts.booking.hold(visit('2026-03-03T17:00:00.000Z'), clinic.desk);
    expect(parts.owner.asked.filter((asked) => asked === inquiryId)).toHaveLength(1);

    const elsewhere = await openClinic(parts);
    parts.owner.unknown.add(inquiryId);
    for (const { desk } of [clinic, elsewhere]) {
      const foreign = { ...consult('2026-03-03T18:00:00.000Z'), inquiryId };
      await refused(() => parts.booking.book(foreign, desk), 'inquiry.unknown');
      await refused(() => parts.booking.hold(foreign, desk), 'inquiry.unknown');
      await expect(parts.booking.book(foreign, desk)).rejects.toMatchObject({
        kind: 'not_found',
        errors: [{ pointer: '/inquiryId' }],
      });
    }
    expect(await rows('audit_entry', elsewhere.clinicId)).toContainEqual(
      expect.objectContaining({ result: 'refused', reason: 'inquiry.unknown', object_id: inquiryId }),
    );
    expect(await rows('known_person', elsewhere.clinicId)).toEqual([]);
    await parts.booking.book(visit('2026-03-03T18:00:00.000Z'), clinic.desk);
  });

  it('books those it knows while nobody can be asked, and tells whoever books others to try again', async () => {
    const { personId } = await parts.booking.book(consult(), clinic.desk);
    parts.owner.away = true;
    await refused(() => parts.booking.book(consult('2026-03-03T16:00:00.000Z'), clinic.desk), 'service.unavailable');
    await parts.booking.book(consult('2026-03-03T16:00:00.000Z', { personId }), clinic.desk);
    parts.owner.away = false;
  });

  it('gives a second visit at one time to somebody else who is free, and spreads the day', async () => {
    clinic = await openClinic(parts, ['intake', 'therapist']);
    const first = await parts.booking.book(consult(), clinic.desk);
    const second = await parts.booking.book(consult(), clinic.desk);
    expect([...first.staffIds, ...second.staffIds].toSorted()).toEqual(clinic.staffIds.toSorted());
    await refused(() => parts.booking.book(consult(), clinic.desk), 'slot.taken');
  });

  it('sees beyond midnight what its buffers reach into', async () => {
    await parts.service.db.query('update visit_service set buffer_after_minutes = 30 where clinic_id = $1', [
      clinic.clinicId,
    ]);
    const hours = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, opens: '00:00', closes: '23:59' }));
    await openClinic(parts, ['intake'], { ...clinic, hours, profileVersion: 2 });
    await parts.booking.book(consult('2026-03-04T05:00:00.000Z'), clinic.desk);
    await refused(() => parts.booking.book(consult('2026-03-04T04:30:00.000Z'), clinic.desk), 'slot.taken');
  });

  it('puts nobody in two places: neither a person', async () => {
    clinic = await openClinic(parts, ['intake', 'therapist']);
    const personId = freshId();
    await parts.booking.book(consult(TUESDAY_TEN, { personId }), clinic.desk);
    await refused(() => parts.booking.book(consult(TUESDAY_TEN, { personId }), clinic.desk), 'slot.taken');
  });

  it('nor a member of staff in two clinics of one organisation, of which the other sees only that it is busy', async () => {
    const { organisationId, staffIds } = clinic;
    await parts.booking.book(consult(), clinic.desk);
    const other = await openClinic(parts, ['intake'], { organisationId, staffIds });
    await refused(() => parts.booking.book(consult(), other.desk), 'slot.taken');
    const free = await parts.booking.book(consult('2026-03-03T15:30:00.000Z'), other.desk);
    expect(free.state).toBe('booked');
    const foreign = await openClinic(parts, ['intake'], { staffIds });
    expect((await parts.booking.book(consult(), foreign.desk)).state).toBe('booked');
  });

  it('takes a room that fits for a visit in person', async () => {
    clinic = await openClinic(parts, ['prescriber', 'prescriber']);
    const visit = { ...consult(), serviceCode: 'MED_EVAL' as const, mode: 'in_person' as const };
    await refused(() => parts.booking.book(visit, clinic.desk), 'slot.never');
    await parts.rooms.add({ name: 'Fern', capabilities: ['dosing'], inUse: true }, clinic.manager);
    await refused(() => parts.booking.book(visit, clinic.desk), 'slot.never');
    const creek = await parts.rooms.add({ name: 'Creek', capabilities: ['therapy'], inUse: true }, clinic.manager);
    expect(await parts.booking.book(visit, clinic.desk)).toMatchObject({ roomId: creek.roomId });
    await refused(() => parts.booking.book({ ...visit, personId: freshId() }, clinic.desk), 'slot.taken');
  });

  it('is gated: no preparation without a signed decision that is valid on that day in the clinic', async () => {
    clinic = await openClinic(parts, ['therapist']);
    const personId = freshId();
    const prep = { ...consult(TUESDAY_TEN, { personId }), serviceCode: 'PREP' as const, mode: 'video' as const };
    await refused(() => parts.booking.book(prep, clinic.desk), 'slot.not_bookable');
    const decide = (bookable: boolean, decidedAt: string, validUntil?: string) =>
      parts.decisions.remember(
        {
          screeningId: freshId(),
          personId,
          decisionId: freshId(),
          bookable,
          decidedById: freshId(),
          decidedAt,
          ...(validUntil ? { validUntil } : {}),
        },
        clinic.heard,
      );
    await decide(true, '2026-03-01T10:00:00.000Z', '2026-03-02');
    await refused(() => parts.booking.book(prep, clinic.desk), 'slot.not_bookable');
    await decide(true, '2026-03-01T11:00:00.000Z', '2026-03-03');
    await decide(false, '2026-03-01T09:00:00.000Z');
    expect((await parts.booking.book(prep, clinic.desk)).state).toBe('booked');
    const wednesday = { ...prep, startsAt: '2026-03-04T15:00:00.000Z' };
    await refused(() => parts.booking.book(wednesday, clinic.desk), 'slot.not_bookable');
  });
});

describe('holding a time', () => {
  it('keeps it for ten minutes without telling anybody, and books it', async () => {
    const held = await parts.booking.hold(consult(), clinic.desk);
    expect(held).toMatchObject({
      state: 'held',
      holdEndsAt: '2026-03-02T14:10:00.000Z',
      abilities: ['book', 'cancel'],
    });
    expect(await saidBy(parts.service.db, clinic.clinicId)).toEqual([]);
    await refused(() => parts.booking.book(consult(), clinic.desk), 'slot.taken');
    parts.service.clock.move({ minutes: 9 });
    const { appointmentId } = held;
    const booked = await parts.arranging.book({ appointmentId, version: 1 }, clinic.desk);
    expect(booked).toMatchObject({ state: 'booked', version: 2, appointmentId });
    expect(booked.holdEndsAt).toBeUndefined();
    expect((await saidBy(parts.service.db, clinic.clinicId)).map(({ type }) => type)).toEqual([
      'appointment.booked.v1',
    ]);
    expect(await rows('timer')).toEqual([]);
    for (const { state } of [...(await rows('allocation')), ...(await rows('staff_diary'))])
      expect(state).toBe('booked');
  });

  it('that ran out can be taken at once by somebody else, before the timer came, and books no more', async () => {
    const { appointmentId } = await parts.booking.hold(consult(), clinic.desk);
    parts.service.clock.move({ minutes: 10 });
    await refused(() => parts.arranging.book({ appointmentId, version: 1 }, clinic.desk), 'hold.expired');
    await parts.booking.book(consult(), clinic.desk);
    await parts.expiring.expire(appointmentId, clinic.heard);
    const said = await saidBy(parts.service.db, clinic.clinicId);
    expect(said.map(({ type }) => type)).toEqual(['appointment.booked.v1', 'appointment.hold_expired.v1']);
    expect(await rows('allocation')).toHaveLength(2);
  });

  it('whose timer comes too early is kept, and so is the timer', async () => {
    const { appointmentId } = await parts.booking.hold(consult(), clinic.desk);
    await parts.expiring.expire(appointmentId, clinic.heard);
    expect(await rows('timer')).toMatchObject([{ subject_id: appointmentId }]);
    expect((await parts.arranging.book({ appointmentId, version: 1 }, clinic.desk)).state).toBe('booked');
  });

  it('given back is free at once', async () => {
    const { appointmentId } = await parts.booking.hold(consult(), clinic.desk);
    const cancel = { appointmentId, version: 1, reason: 'no_longer_wanted' as const };
    expect(await parts.arranging.cancel(cancel, clinic.desk)).toMatchObject({ state: 'cancelled' });
    expect(await rows('allocation')).toEqual([]);
    expect(await rows('timer')).toEqual([]);
    expect(await saidBy(parts.service.db, clinic.clinicId)).toEqual([]);
  });

  it('has a quota', async () => {
    const times = ['15:00', '15:30', '16:00', '16:30', '17:00'];
    for (const time of times) await parts.booking.hold(consult(`2026-03-03T${time}:00.000Z`), clinic.desk);
    await refused(() => parts.booking.hold(consult('2026-03-03T18:00:00.000Z'), clinic.desk), 'hold.quota');
    parts.service.clock.move({ minutes: 10 });
    expect((await parts.booking.hold(consult('2026-03-03T18:00:00.000Z'), clinic.desk)).state).toBe('held');
  });
});

describe('an appointment', () => {
  it('moves and stays the same one; its old time is free again', async () => {
    const { appointmentId } = await parts.booking.book(consult(), clinic.desk);
    await parts.arranging.confirm({ appointmentId, version: 1 }, clinic.desk);
    const overlapping = '2026-03-03T15:15:00.000Z';
    const moved = await parts.arranging.reschedule({ appointmentId, version: 2, startsAt: overlapping }, clinic.desk);
    expect(moved).toMatchObject({ appointmentId, state: 'booked', startsAt: overlapping, version: 3 });
    expect(moved.confirmedAt).toBeUndefined();
    expect((await saidBy(parts.service.db, clinic.clinicId)).at(-1)).toMatchObject({
      type: 'appointment.rescheduled.v1',
      aggregateVersion: 3,
      data: { previousStartsAt: TUESDAY_TEN, startsAt: overlapping, localStart: '2026-03-03T10:15' },
    });
    const back = await parts.arranging.reschedule({ appointmentId, version: 3, startsAt: TUESDAY_TEN }, clinic.desk);
    expect(back.startsAt).toBe(TUESDAY_TEN);
    expect(await rows('allocation')).toHaveLength(2);
  });

  it('that is moved to where it is stays as it is, and nobody is told', async () => {
    const { appointmentId } = await parts.booking.book(consult(), clinic.desk);
    const stays = await parts.arranging.reschedule({ appointmentId, version: 1, startsAt: TUESDAY_TEN }, clinic.desk);
    expect(stays).toMatchObject({ version: 1, state: 'booked' });
    expect((await saidBy(parts.service.db, clinic.clinicId)).map(({ type }) => type)).toEqual([
      'appointment.booked.v1',
    ]);
  });

  it('takes the zone of a clinic that has moved along with its new time', async () => {
    const { appointmentId } = await parts.booking.book(consult(), clinic.desk);
    await openClinic(parts, ['intake'], { ...clinic, zone: 'America/Chicago', profileVersion: 2 });
    const move = { appointmentId, version: 1, startsAt: '2026-03-04T15:00:00.000Z' };
    expect(await parts.arranging.reschedule(move, clinic.desk)).toMatchObject({
      localStart: '2026-03-04T09:00',
      zone: 'America/Chicago',
    });
  });

  it('keeps its old time when the new one is gone', async () => {
    await parts.booking.book(consult('2026-03-03T16:00:00.000Z'), clinic.desk);
    const { appointmentId } = await parts.booking.book(consult(), clinic.desk);
    const move = { appointmentId, version: 1, startsAt: '2026-03-03T16:00:00.000Z' };
    await refused(() => parts.arranging.reschedule(move, clinic.desk), 'slot.taken');
  });

  it('is called off, says by whom and whether late, and gives its time back', async () => {
    const { appointmentId } = await parts.booking.book(consult(), clinic.desk);
    parts.service.clock.set('2026-03-02T15:00:00.000Z');
    const cancelled = await parts.arranging.cancel({ appointmentId, version: 1, reason: 'illness' }, clinic.desk);
    expect(cancelled).toMatchObject({ state: 'cancelled', abilities: [], version: 2 });
    expect((await saidBy(parts.service.db, clinic.clinicId)).at(-1)).toMatchObject({
      type: 'appointment.cancelled.v1',
      data: { by: 'person', late: true },
    });
    expect((await parts.booking.book(consult(), clinic.desk)).state).toBe('booked');
  });

  it('refuses what is stale, over, unknown, or another clinic’s, and whoever it is not', async () => {
    const { appointmentId } = await parts.booking.book(consult(), clinic.desk);
    const { arranging } = parts;
    await refused(() => arranging.confirm({ appointmentId, version: 2 }, clinic.desk), 'appointment.changed');
    const other = scopeFor(freshClinic(), staff('intake'), 'confirm');
    await refused(() => arranging.confirm({ appointmentId, version: 1 }, other), 'appointment.unknown');
    const therapist = scopeFor(clinic.clinicId, staff('therapist'), 'confirm');
    await refused(() => arranging.confirm({ appointmentId, version: 1 }, therapist), 'schedule.denied');
    await refused(() => arranging.book({ appointmentId, version: 1 }, clinic.desk), 'appointment.illegal_transition');
    parts.service.clock.set(TUESDAY_TEN);
    const cancel = { appointmentId, version: 1, reason: 'clinic' as const };
    await refused(() => arranging.cancel(cancel, clinic.desk), 'appointment.illegal_transition');
  });

  it('is listed by day, person and staff, page by page', async () => {
    const personId = freshId();
    const first = await parts.booking.book(consult(TUESDAY_TEN, { personId }), clinic.desk);
    const second = await parts.booking.book(consult('2026-03-03T16:00:00.000Z'), clinic.desk);
    const days = { from: '2026-03-03', days: 1 };
    const page = await parts.queries.list({ ...days, limit: 1 }, clinic.desk);
    expect(page.items.map(({ appointmentId }) => appointmentId)).toEqual([first.appointmentId]);
    const next = await parts.queries.list({ ...days, limit: 1, cursor: page.nextCursor! }, clinic.desk);
    expect(next.items.map(({ appointmentId }) => appointmentId)).toEqual([second.appointmentId]);
    expect(next.nextCursor).toBeUndefined();
    const listed = async (query: object) => (await parts.queries.list({ ...days, ...query }, clinic.desk)).items.length;
    expect(await listed({ personId })).toBe(1);
    expect(await listed({ staffId: clinic.staffIds[0] })).toBe(2);
    expect(await listed({ from: '2026-03-02' })).toBe(0);
  });
});
