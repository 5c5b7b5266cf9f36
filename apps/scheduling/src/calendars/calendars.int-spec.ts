import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  deliveryOf,
  expectNothingHappened,
  freshClinic,
  freshId,
  scopeFor,
  serviceActor,
  staff,
} from '@stillwater/testing';
import { AlreadyHandled } from '@stillwater/platform';
import { scheduling } from '../index.js';
import {
  MONDAY_MORNING,
  openClinic,
  schedulingParts,
  type OpenClinic,
  type SchedulingParts,
} from '../scheduling.fixture.js';
import { CalendarQueries } from './calendar.queries.js';
import { EditServiceUseCase } from './edit-service.js';

let parts: SchedulingParts;
let clinic: OpenClinic;
let queries: CalendarQueries;
let services: EditServiceUseCase;

beforeAll(async () => {
  parts = await schedulingParts(scheduling);
  queries = new CalendarQueries(parts.unitOfWork);
  services = new EditServiceUseCase(parts.unitOfWork);
});
beforeEach(async () => {
  parts.service.clock.set(MONDAY_MORNING);
  clinic = await openClinic(parts);
});
afterAll(() => parts?.service.drop());

const refused = (work: () => Promise<unknown>, code: string) =>
  expectNothingHappened(parts.service.db, () => expect(work()).rejects.toMatchObject({ code }));

/** The first free time of a day, as a caller with a calendar in memory sees it. */
async function firstTime(date = '2026-03-03'): Promise<string | undefined> {
  const { groups } = await parts.find.find({ serviceCode: 'CONSULT', from: date, days: 1 }, clinic.desk);
  return groups[0]?.times[0];
}

describe('a clinic that is heard of', () => {
  it('has the usual services, once', async () => {
    const { items } = await queries.services(clinic.desk);
    expect(items.map(({ serviceCode, durationMinutes }) => [serviceCode, durationMinutes])).toEqual([
      ['CONSULT', 20],
      ['MED_EVAL', 60],
      ['PREP', 55],
    ]);
  });

  it('is kept as it was said last, whatever comes late or twice', async () => {
    const facts = {
      clinicId: clinic.clinicId,
      organisationId: clinic.organisationId,
      code: 'q7m2kx9d4r',
      slug: 'asheville',
      zone: 'America/New_York',
      senderName: 'JT Office',
      phone: '+18285550142',
      postalAddress: '18 Wall Street, Asheville, NC 28801',
      language: 'en-US',
      changedAt: MONDAY_MORNING,
    };
    const opens = (time: string) => [{ weekday: 2, opens: time, closes: '17:00' }];
    const once = deliveryOf('scheduling-remember-clinic', parts.service.clock.now());
    const delivered = scopeFor(clinic.clinicId, serviceActor('scheduling'), 'remember-clinic', { once });
    expect(await firstTime()).toBe('09:00');
    await parts.clinics.remember({ ...facts, hours: opens('11:00'), profileVersion: 3 }, delivered);
    expect(await firstTime()).toBe('11:00');
    await expectNothingHappened(parts.service.db, () =>
      expect(
        parts.clinics.remember({ ...facts, hours: opens('11:00'), profileVersion: 3 }, delivered),
      ).rejects.toBeInstanceOf(AlreadyHandled),
    );
    await parts.clinics.remember({ ...facts, hours: opens('08:00'), profileVersion: 2 }, clinic.heard);
    expect(await firstTime()).toBe('11:00');
    const closures = [{ from: '2026-03-03', to: '2026-03-03' }];
    await parts.clinics.remember({ ...facts, hours: opens('11:00'), closures, profileVersion: 4 }, clinic.heard);
    expect(await firstTime()).toBeUndefined();
  });

  it('that never was can not be searched', async () => {
    const other = scopeFor(freshClinic(), staff('intake'), 'find-slots');
    await refused(
      () => parts.find.find({ serviceCode: 'CONSULT', from: '2026-03-03', days: 1 }, other),
      'schedule.not_ready',
    );
  });
});

describe('staff', () => {
  it('are kept as they were said last, with their own hours', async () => {
    const staffId = clinic.staffIds[0]!;
    await parts.staffCalendars.set(
      { staffId, version: 1, weekly: [{ weekday: 2, opens: '13:00', closes: '17:00' }], absences: [] },
      clinic.manager,
    );
    const said = (active: boolean, changedAt: string) =>
      parts.staff.remember({ staffId, roles: active ? ['intake'] : [], active, licences: [], changedAt }, clinic.heard);
    await said(false, '2026-03-01T12:00:00.000Z');
    expect(await firstTime()).toBeUndefined();
    await said(true, '2026-03-01T11:00:00.000Z');
    expect(await firstTime()).toBeUndefined();
    await said(true, '2026-03-01T13:00:00.000Z');
    expect(await firstTime()).toBe('13:00');
  });

  it('are away when their calendar says so', async () => {
    const staffId = clinic.staffIds[0]!;
    const absences = [{ from: '2026-03-03T00:00', until: '2026-03-03T12:00' }];
    const set = await parts.staffCalendars.set({ staffId, version: 1, absences }, clinic.manager);
    expect(set).toMatchObject({ version: 2, absences, roles: ['intake'] });
    expect(set.weekly).toBeUndefined();
    expect(await firstTime()).toBe('12:00');
    expect(await queries.resources(clinic.desk)).toMatchObject({ zone: 'America/New_York', rooms: [], staff: [set] });
  });

  it('refuses a calendar that is stale, somebody else’s to change, of nobody, or runs backwards', async () => {
    const staffId = clinic.staffIds[0]!;
    const { staffCalendars } = parts;
    const empty = { staffId, version: 1, absences: [] };
    await refused(() => staffCalendars.set({ ...empty, version: 2 }, clinic.manager), 'calendar.changed');
    await refused(() => staffCalendars.set(empty, clinic.desk), 'schedule.denied');
    await refused(() => staffCalendars.set({ ...empty, staffId: freshId() }, clinic.manager), 'staff.unknown');
    const backwards = { ...empty, absences: [{ from: '2026-03-03T12:00', until: '2026-03-03T12:00' }] };
    await refused(() => staffCalendars.set(backwards, clinic.manager), 'calendar.invalid');
  });
});

describe('services and rooms', () => {
  const terms = {
    offered: true,
    durationMinutes: 30,
    bufferBeforeMinutes: 5,
    bufferAfterMinutes: 10,
    modes: ['phone' as const],
    roles: ['intake' as const],
    rooms: [],
  };

  it('change what is free at once', async () => {
    const edited = await services.edit({ serviceCode: 'CONSULT', version: 1, ...terms }, clinic.manager);
    expect(edited).toMatchObject({ version: 2, durationMinutes: 30 });
    const { groups } = await parts.find.find({ serviceCode: 'CONSULT', from: '2026-03-03', days: 1 }, clinic.desk);
    expect(groups[0]!.times.at(-1)).toBe('16:30');
    await services.edit({ serviceCode: 'CONSULT', version: 2, ...terms, offered: false }, clinic.manager);
    const search = { serviceCode: 'CONSULT' as const, from: '2026-03-03', days: 1 };
    await refused(() => parts.find.find(search, clinic.desk), 'service.unknown');
  });

  it('refuse what is stale, unknown or not theirs to change', async () => {
    const edit = { serviceCode: 'CONSULT' as const, version: 1, ...terms };
    await refused(() => services.edit({ ...edit, version: 2 }, clinic.manager), 'service.changed');
    await refused(() => services.edit({ ...edit, serviceCode: 'REVIEW' }, clinic.manager), 'service.unknown');
    await refused(() => services.edit(edit, clinic.desk), 'schedule.denied');
    const creek = { name: 'Creek', capabilities: ['therapy' as const], inUse: true };
    const { roomId } = await parts.rooms.add(creek, clinic.manager);
    await refused(() => parts.rooms.add(creek, clinic.manager), 'room.name_taken');
    await refused(() => parts.rooms.add({ ...creek, name: 'Pier' }, clinic.desk), 'schedule.denied');
    const other = await openClinic(parts);
    await refused(() => parts.rooms.edit({ ...creek, roomId, version: 1 }, other.manager), 'room.unknown');
    expect((await parts.rooms.edit({ ...creek, roomId, version: 1, name: 'Moss' }, clinic.manager)).version).toBe(2);
  });
});
