import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Problem, Scope } from '@stillwater/platform';
import { freshId, saidBy, scopeFor, staff } from '@stillwater/testing';
import { HOLDS_OF_CLINIC, HOLDS_OF_ONE } from '../availability/booking-limits.rules.js';
import { scheduling } from '../index.js';
import { TAKE_TIME, takingValues, type Block } from './allocation.statements.js';
import { consult, openClinic, schedulingParts, type OpenClinic, type SchedulingParts } from '../scheduling.fixture.js';

let parts: SchedulingParts;

beforeAll(async () => {
  parts = await schedulingParts(scheduling, 32);
});
afterAll(() => parts?.service.drop());

const CALLERS = 64;

/** Every caller's answer, or the refusal it got. */
async function all<T>(work: (index: number) => Promise<T>): Promise<{ won: T[]; lost: Problem[] }> {
  const outcomes = await Promise.allSettled(Array.from({ length: CALLERS }, (_, index) => work(index)));
  return {
    won: outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : [])),
    lost: outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as Problem] : [])),
  };
}

describe('the table of allocations', () => {
  it('takes no time twice, whatever whoever writes has looked at before', async () => {
    const { clinicId, organisationId, staffIds, desk } = await openClinic(parts);
    const one = consult();
    await parts.booking.book(one, desk);
    const { appointmentId } = await parts.booking.book(consult('2026-03-03T18:00:00.000Z'), desk);
    const taking = (kind: Block['kind'], id: string) => {
      const at = (minutes: number) => new Date(Date.parse(one.startsAt) + minutes * 60_000);
      const blocks = [{ id, kind, from: at(5), to: at(15) }];
      const values = takingValues({
        clinicId,
        organisationId,
        appointmentId,
        holdUntil: null,
        now: parts.service.clock.now(),
        blocks,
      });
      return parts.unitOfWork.run(desk, async (unit) => {
        unit.audit({ type: 'appointment', id: appointmentId });
        unit.send(TAKE_TIME, values);
      });
    };
    await expect(taking('person', one.personId)).rejects.toThrow();
    await expect(taking('staff', staffIds[0]!)).rejects.toThrow();
    expect(await parts.service.db.query('select 1 from allocation where clinic_id = $1', [clinicId])).toHaveLength(4);
  });
});

describe('many callers at once', () => {
  it('on one time: exactly one gets it, the others are told of free ones', async () => {
    const clinic = await openClinic(parts);
    const { won, lost } = await all((index) =>
      index % 2 ? parts.booking.book(consult(), clinic.desk) : parts.booking.hold(consult(), clinic.desk),
    );
    expect(won).toHaveLength(1);
    expect(new Set(lost.map(({ code }) => code))).toEqual(new Set(['slot.taken']));
    for (const { extensions } of lost) expect((extensions as { alternatives: unknown[] }).alternatives).toHaveLength(6);
    expect(
      await parts.service.db.query('select 1 from allocation where clinic_id = $1', [clinic.clinicId]),
    ).toHaveLength(2);
  });

  it('on one time of three colleagues: each gets one visit', async () => {
    const clinic = await openClinic(parts, ['intake', 'intake', 'therapist']);
    const { won, lost } = await all(() => parts.booking.book(consult(), clinic.desk));
    expect(won.flatMap(({ staffIds }) => staffIds).toSorted()).toEqual(clinic.staffIds.toSorted());
    expect(new Set(lost.map(({ code }) => code))).toEqual(new Set(['slot.taken']));
    expect(await saidBy(parts.service.db, clinic.clinicId)).toHaveLength(3);
  });

  it('keeping different times: no more than one may keep, and no more than the clinic lets be kept', async () => {
    const colleagues = ['intake', 'intake', 'intake', 'intake'] as const;
    const keepAll = async (scopeOf: (index: number, clinic: OpenClinic) => Scope) => {
      const clinic = await openClinic(parts, colleagues);
      const time = (index: number) =>
        new Date(Date.parse('2026-03-03T14:00:00Z') + Math.floor(index / 4) * 1_800_000).toISOString();
      const { won, lost } = await all((index) =>
        parts.booking.hold(consult(time(index), { staffId: clinic.staffIds[index % 4]! }), scopeOf(index, clinic)),
      );
      expect(new Set(lost.map(({ code }) => code))).toEqual(new Set(['hold.quota']));
      return won.length;
    };
    expect(await keepAll((_, { desk }) => desk)).toBe(HOLDS_OF_ONE);
    const desks = Array.from({ length: 16 }, () => staff('intake'));
    const inTurn = (index: number, { clinicId }: OpenClinic) => scopeFor(clinicId, desks[index % 16]!, 'hold-slot');
    expect(await keepAll(inTurn)).toBe(HOLDS_OF_CLINIC);
  });

  it('on overlapping times, rooms and people, booking and moving: nothing overlaps, nothing is half done, nobody waits in a circle', async () => {
    const clinic = await openClinic(parts, ['prescriber', 'prescriber', 'prescriber']);
    const room = { capabilities: ['therapy' as const], inUse: true };
    await parts.rooms.add({ ...room, name: 'Creek' }, clinic.manager);
    await parts.rooms.add({ ...room, name: 'Pier' }, clinic.manager);
    const persons = Array.from({ length: 8 }, () => freshId());
    const quarter = (index: number) =>
      new Date(Date.parse('2026-03-03T15:00:00Z') + (index % 12) * 900_000).toISOString();
    const visit = (index: number) => ({
      serviceCode: 'MED_EVAL' as const,
      mode: 'in_person' as const,
      startsAt: quarter(index * 7),
      personId: persons[index % persons.length]!,
    });
    const { won, lost } = await all(async (index) => {
      const { appointmentId, version } = await parts.booking.book(visit(index), clinic.desk);
      const move = { appointmentId, version, startsAt: quarter(index * 5 + 1) };
      return parts.arranging.reschedule(move, clinic.desk).catch((error: Problem) => error.code);
    });
    expect(won.length).toBeGreaterThan(0);
    expect(new Set(lost.map(({ code }) => code))).toEqual(new Set(['slot.taken']));
    const [counted] = await parts.service.db.query<{
      appointments: number;
      blocks: number;
      diary: number;
      overlaps: number;
    }>(
      `select (select count(*)::int from appointment where clinic_id = $1) as appointments,
              (select count(*)::int from allocation where clinic_id = $1) as blocks,
              (select count(*)::int from staff_diary where clinic_id = $1) as diary,
              (select count(*)::int from allocation a join allocation b
                 on a.clinic_id = b.clinic_id and a.resource_id = b.resource_id and a.span && b.span
                and a.appointment_id < b.appointment_id where a.clinic_id = $1) as overlaps`,
      [clinic.clinicId],
    );
    expect(counted).toEqual({
      appointments: counted!.diary,
      blocks: 3 * counted!.diary,
      diary: won.length,
      overlaps: 0,
    });
  });
});
