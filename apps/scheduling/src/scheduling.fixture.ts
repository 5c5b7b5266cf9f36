import { LookUpPerson, type StaffRole } from '@stillwater/contracts';
import { Asker } from '@stillwater/messaging';
import { Problem, type ServiceDefinition } from '@stillwater/platform';
import { createTestService, freshClinic, freshId, scopeFor, serviceActor, staff } from '@stillwater/testing';
import { CalendarBook } from './availability/calendar-book.js';
import { FindSlotsUseCase } from './availability/find-slots.js';
import { AppointmentQueries } from './booking/appointment.queries.js';
import { ArrangeAppointmentUseCase } from './booking/arrange-appointment.js';
import { BookSlotUseCase } from './booking/book-slot.js';
import { ExpireHoldUseCase } from './booking/expire-hold.js';
import { MeetPersonUseCase } from './booking/meet-person.js';
import { TakeSlot } from './booking/take-slot.js';
import { TakeYesUseCase } from './booking/take-yes.js';
import { FurnishRoomsUseCase } from './calendars/furnish-rooms.js';
import { RememberClinicUseCase } from './calendars/remember-clinic.js';
import { RememberDecisionUseCase } from './calendars/remember-decision.js';
import { RememberStaffUseCase } from './calendars/remember-staff.js';
import { SetStaffCalendarUseCase } from './calendars/set-staff-calendar.js';

/** A Monday: nine in the morning in New York. */
export const MONDAY_MORNING = '2026-03-02T14:00:00.000Z';

/** Inquiries as scheduling asks it: everybody and everything is known, but for what a test makes unknown. */
class OwnerOfPeople extends Asker {
  readonly unknown = new Set<string>();
  readonly asked: string[] = [];
  away = false;

  constructor() {
    super(undefined as never);
  }

  override async ask<T extends object, A extends object = object>(command: new () => T, data: T): Promise<A> {
    if (command !== (LookUpPerson as unknown)) throw new Error(`Nobody answers ${command.name}`);
    const { personId, inquiryId } = data as unknown as LookUpPerson;
    this.asked.push(...[personId, inquiryId].filter((id) => id !== undefined));
    if (this.away) throw Problem.unavailable('service.unavailable', 'Nobody answers.');
    if (this.unknown.has(personId)) throw Problem.notFound('person.unknown');
    if (inquiryId !== undefined && this.unknown.has(inquiryId)) throw Problem.notFound('inquiry.unknown');
    return { personId } as unknown as A;
  }
}

/** All use cases of the service on a real database. */
export async function schedulingParts(definition: ServiceDefinition, poolSize?: number) {
  const service = await createTestService(definition, poolSize);
  service.clock.set(MONDAY_MORNING);
  const { unitOfWork } = service;
  const book = new CalendarBook();
  const find = new FindSlotsUseCase(unitOfWork, book);
  const owner = new OwnerOfPeople();
  const people = new MeetPersonUseCase(unitOfWork, owner);
  const take = new TakeSlot(unitOfWork, book, find, people);
  return {
    service,
    unitOfWork,
    calendars: book,
    find,
    take,
    owner,
    people,
    booking: new BookSlotUseCase(take),
    arranging: new ArrangeAppointmentUseCase(take),
    yeses: new TakeYesUseCase(unitOfWork),
    expiring: new ExpireHoldUseCase(unitOfWork),
    queries: new AppointmentQueries(unitOfWork),
    rooms: new FurnishRoomsUseCase(unitOfWork),
    clinics: new RememberClinicUseCase(unitOfWork),
    staff: new RememberStaffUseCase(unitOfWork),
    decisions: new RememberDecisionUseCase(unitOfWork),
    staffCalendars: new SetStaffCalendarUseCase(unitOfWork),
  };
}

export type SchedulingParts = Awaited<ReturnType<typeof schedulingParts>>;

const WEEKDAYS = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opens: '09:00', closes: '17:00' }));

/** A clinic that is open Monday to Friday from 9 to 17 in New York, with the staff asked for. */
export async function openClinic(
  parts: SchedulingParts,
  people: readonly StaffRole[] = ['intake'],
  {
    clinicId = freshClinic(),
    organisationId = freshId(),
    staffIds = people.map(() => freshId()),
    zone = 'America/New_York',
    hours = WEEKDAYS,
    profileVersion = 1,
  } = {},
) {
  const heard = scopeFor(clinicId, serviceActor('scheduling'), 'remember');
  const changedAt = new Date(0).toISOString();
  await parts.clinics.remember(
    {
      clinicId,
      organisationId,
      code: 'q7m2kx9d4r',
      slug: 'asheville',
      zone,
      senderName: 'JT Office',
      phone: '+18285550142',
      postalAddress: '18 Wall Street, Asheville, NC 28801',
      language: 'en-US',
      hours,
      closures: [],
      profileVersion,
      changedAt,
    },
    heard,
  );
  for (const [index, role] of people.entries()) {
    await parts.staff.remember(
      { staffId: staffIds[index]!, roles: [role], active: true, licences: [], changedAt },
      heard,
    );
  }
  return {
    clinicId,
    organisationId,
    staffIds,
    desk: scopeFor(clinicId, staff('intake'), 'book-slot'),
    manager: scopeFor(clinicId, staff('manager'), 'edit'),
    heard,
  };
}

export type OpenClinic = Awaited<ReturnType<typeof openClinic>>;

/** Tuesday at ten in the morning, New York: the first full hour of the next day after the clinic opens. */
export const TUESDAY_TEN = '2026-03-03T15:00:00.000Z';

export function consult(startsAt = TUESDAY_TEN, more: { personId?: string; staffId?: string } = {}) {
  return { serviceCode: 'CONSULT' as const, mode: 'phone' as const, startsAt, personId: freshId(), ...more };
}
