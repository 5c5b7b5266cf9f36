import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { AppointmentView } from '@stillwater/contracts';
import { expectNothingHappened, freshClinic, freshId, saidBy, scopeFor, serviceActor } from '@stillwater/testing';
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
let visit: AppointmentView;

beforeAll(async () => {
  parts = await schedulingParts(scheduling);
});
beforeEach(async () => {
  parts.service.clock.set(MONDAY_MORNING);
  clinic = await openClinic(parts);
  visit = await parts.booking.book(consult(), clinic.desk);
});
afterAll(() => parts?.service.drop());

const yes = (more: object = {}, clinicId = clinic.clinicId) =>
  parts.yeses.take(
    {
      appointmentId: visit.appointmentId,
      personId: visit.personId,
      startsAt: TUESDAY_TEN,
      replyId: freshId(),
      ...more,
    },
    scopeFor(clinicId, serviceActor('notifications'), 'take-yes'),
  );

const confirmations = async () =>
  (await saidBy(parts.service.db, clinic.clinicId)).filter(({ type }) => type === 'appointment.confirmed.v1');

describe('a yes that somebody wrote', () => {
  it('confirms the visit once, however often it is heard', async () => {
    expect(await yes()).toEqual({ confirmed: true });
    expect(await yes()).toEqual({ confirmed: true });
    expect(await confirmations()).toMatchObject([
      { aggregateVersion: 2, data: { appointmentId: visit.appointmentId, personId: visit.personId } },
    ]);
  });

  it.each<[string, () => Promise<unknown>]>([
    [
      'moved',
      () =>
        parts.arranging.reschedule(
          { appointmentId: visit.appointmentId, version: 1, startsAt: '2026-03-04T15:00:00.000Z' },
          clinic.desk,
        ),
    ],
    [
      'cancelled',
      () => parts.arranging.cancel({ appointmentId: visit.appointmentId, version: 1, reason: 'clinic' }, clinic.desk),
    ],
    ['begun', async () => parts.service.clock.set(TUESDAY_TEN)],
  ])('says nothing about a visit that was %s', async (_, change) => {
    await change();
    expect(await yes()).toEqual({ confirmed: false });
    expect(await confirmations()).toEqual([]);
  });

  it("is nobody else's, and of no other clinic", async () => {
    const unknown = { code: 'appointment.unknown' };
    await expectNothingHappened(parts.service.db, () =>
      expect(yes({ personId: freshId() })).rejects.toMatchObject(unknown),
    );
    await expectNothingHappened(parts.service.db, () => expect(yes({}, freshClinic())).rejects.toMatchObject(unknown));
  });
});
