import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
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

const refused = (work: () => Promise<unknown>, code = 'appointment.illegal_transition') =>
  expectNothingHappened(parts.service.db, () => expect(work()).rejects.toMatchObject({ code }));

const said = async () => (await saidBy(parts.service.db, clinic.clinicId)).map(({ type }) => type);

/** A visit that has begun ten minutes ago. */
async function begun(): Promise<string> {
  const { appointmentId } = await parts.booking.book({ ...consult(), inquiryId: freshId() }, clinic.desk);
  parts.service.clock.set('2026-03-03T15:10:00.000Z');
  return appointmentId;
}

describe('somebody who did not come', () => {
  it('is noted once the visit has begun, and it is said so', async () => {
    const appointmentId = await begun();
    const desk = scopeFor(clinic.clinicId, staff('intake'), 'mark-no-show');
    const marked = await parts.arranging.markNoShow({ appointmentId, version: 1 }, desk);
    expect(marked).toMatchObject({
      state: 'no_show',
      noShowAt: '2026-03-03T15:10:00.000Z',
      version: 2,
      abilities: ['withdraw_no_show'],
    });
    expect((await saidBy(parts.service.db, clinic.clinicId)).at(-1)).toMatchObject({
      type: 'appointment.no_show.v1',
      aggregateVersion: 2,
      data: {
        appointmentId,
        personId: marked.personId,
        inquiryId: marked.inquiryId,
        serviceCode: 'CONSULT',
        startsAt: TUESDAY_TEN,
        zone: 'America/New_York',
        noShowAt: '2026-03-03T15:10:00.000Z',
      },
    });
    const audited = await parts.service.db.query(
      `select result, object_id from audit_entry where clinic_id = $1 and action = 'mark-no-show'`,
      [clinic.clinicId],
    );
    expect(audited).toEqual([{ result: 'ok', object_id: appointmentId }]);
  });

  it('is noted by the second delivery of the same order no second time', async () => {
    const appointmentId = await begun();
    const order = { appointmentId, version: 1 };
    await parts.arranging.markNoShow(order, clinic.desk);
    await refused(() => parts.arranging.markNoShow(order, clinic.desk), 'appointment.changed');
    await refused(() => parts.arranging.markNoShow({ appointmentId, version: 2 }, clinic.desk));
  });

  it('is not noted before the visit begins, of a held or cancelled one, elsewhere, or by whoever it is not with', async () => {
    const { appointmentId } = await parts.booking.book(consult(), clinic.desk);
    const mark = (version: number, scope = clinic.desk, id = appointmentId) =>
      parts.arranging.markNoShow({ appointmentId: id, version }, scope);
    parts.service.clock.set('2026-03-03T14:59:59.999Z');
    await refused(() => mark(1));
    parts.service.clock.set(TUESDAY_TEN);
    await refused(() => mark(2), 'appointment.changed');
    await refused(() => mark(1, scopeFor(freshClinic(), staff('intake'), 'mark-no-show')), 'appointment.unknown');
    for (const role of ['therapist', 'nurse', 'operator'] as const)
      await refused(() => mark(1, scopeFor(clinic.clinicId, staff(role), 'mark-no-show')), 'schedule.denied');

    const held = await parts.booking.hold(consult('2026-03-03T19:30:00.000Z'), clinic.desk);
    await refused(() => mark(1, clinic.desk, held.appointmentId));
    const reason = 'no_longer_wanted' as const;
    await parts.arranging.cancel({ appointmentId: held.appointmentId, version: 1, reason }, clinic.desk);
    await refused(() => mark(2, clinic.desk, held.appointmentId));
  });

  it('can neither confirm, move nor cancel that visit any more', async () => {
    const appointmentId = await begun();
    await parts.arranging.markNoShow({ appointmentId, version: 1 }, clinic.desk);
    const now = { appointmentId, version: 2 };
    await refused(() => parts.arranging.confirm(now, clinic.desk));
    await refused(() => parts.arranging.cancel({ ...now, reason: 'clinic' }, clinic.desk));
    await refused(() => parts.arranging.reschedule({ ...now, startsAt: '2026-03-04T15:00:00.000Z' }, clinic.desk));
  });
});

describe('somebody who came after all', () => {
  it('has the visit as it stood before, and it is said so', async () => {
    const { appointmentId } = await parts.booking.book(consult(), clinic.desk);
    await parts.arranging.confirm({ appointmentId, version: 1 }, clinic.desk);
    parts.service.clock.set(TUESDAY_TEN);
    await parts.arranging.markNoShow({ appointmentId, version: 2 }, clinic.desk);
    parts.service.clock.move({ minutes: 15 });
    const back = await parts.arranging.withdrawNoShow({ appointmentId, version: 3 }, clinic.desk);
    expect(back).toMatchObject({ state: 'confirmed', version: 4, abilities: ['mark_no_show'] });
    expect(back.noShowAt).toBeUndefined();
    expect((await saidBy(parts.service.db, clinic.clinicId)).at(-1)).toMatchObject({
      type: 'appointment.no_show_withdrawn.v1',
      aggregateVersion: 4,
      data: { appointmentId, withdrawnAt: '2026-03-03T15:15:00.000Z' },
    });
  });

  it('is noted for two hours and not later, in the version on the screen, here, and by whom it is with', async () => {
    const appointmentId = await begun();
    await refused(() => parts.arranging.withdrawNoShow({ appointmentId, version: 1 }, clinic.desk));
    await parts.arranging.markNoShow({ appointmentId, version: 1 }, clinic.desk);
    const withdraw = (version: number, scope = clinic.desk) =>
      parts.arranging.withdrawNoShow({ appointmentId, version }, scope);
    await refused(() => withdraw(1), 'appointment.changed');
    await refused(() => withdraw(2, scopeFor(freshClinic(), staff('intake'), 'withdraw')), 'appointment.unknown');
    await refused(() => withdraw(2, scopeFor(clinic.clinicId, staff('nurse'), 'withdraw')), 'schedule.denied');
    parts.service.clock.move({ hours: 2 });
    await refused(() => withdraw(2));
    expect(await said()).toEqual(['appointment.booked.v1', 'appointment.no_show.v1']);
  });
});
