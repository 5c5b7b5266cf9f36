import type { ServiceCode, VisitMode } from '@stillwater/contracts';
import { codeOf, newId, Problem, UnitOfWork, wallTimeAt, type Scope, type Unit } from '@stillwater/platform';
import { Injectable } from '@nestjs/common';
import { HOLD_MINUTES, HOLDS_OF_CLINIC, HOLDS_OF_ONE, mayTakePlace } from '../availability/booking-limits.rules.js';
import { CalendarBook, termsOf, type Asker, type Looked } from '../availability/calendar-book.js';
import { FindSlotsUseCase, notBookable } from '../availability/find-slots.js';
import { chooseSlot, type FreeSlot, type Search } from '../availability/free-slots.rules.js';
import {
  COUNT_HOLDS,
  KEEP_APPOINTMENT,
  QUEUE_FOR_HOLDS,
  RELEASE_TIME,
  SHORTFALL,
  TAKE_TIME,
  takenValues,
  takingValues,
  type Block,
} from './allocation.statements.js';
import { Appointment, type VisitPlace } from './appointment.entity.js';
import { MeetPersonUseCase, Stranger } from './meet-person.js';

/** Others may be faster several times over, while somebody else is still free. */
const TRIES = 5;

const MINUTE = 60_000;

/** Who wants to come when, for what. */
export interface Wish {
  serviceCode: ServiceCode;
  startsAt: Date;
  mode: VisitMode;
  personId: string;
  inquiryId?: string | undefined;
  offerId?: string | undefined;
  staffId?: string | undefined;
}

type Found = Looked & { search: Search; slot: FreeSlot; staffId: string };

/** Finds who and where, and takes their time: for a new visit, a hold, or a visit that moves. */
@Injectable()
export class TakeSlot {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly calendars: CalendarBook,
    private readonly slots: FindSlotsUseCase,
    private readonly people: MeetPersonUseCase,
  ) {}

  /** Runs work that takes a time. Whoever comes second looks again: perhaps somebody else is free, if not it is gone. */
  run<T>(scope: Scope, work: (unit: Unit) => Promise<T>): Promise<T> {
    return this.people.before(scope, () => this.tries(scope, work));
  }

  private async tries<T>(scope: Scope, work: (unit: Unit) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.unitOfWork.run(scope, work);
      } catch (error) {
        if (codeOf(error) !== SHORTFALL) throw error;
        if (attempt === TRIES) throw Problem.unavailable('schedule.busy', 'Many are booking right now.', 1, error);
      }
    }
  }

  /**
   * Takes the time for a new visit.
   * @param holder who keeps it for a while; without, it is booked at once
   * @throws Problem `slot.taken` with free times near it, `slot.never`, `slot.not_bookable` or `hold.quota`; Stranger
   */
  async take(unit: Unit, wish: Wish, holder?: string): Promise<Appointment> {
    unit.audit({ type: 'person', id: wish.personId });
    // What an offer names was looked up when it was made.
    const inquiryId = wish.offerId === undefined ? wish.inquiryId : undefined;
    const asker = { ...(holder === undefined ? {} : { holder }), ...(inquiryId === undefined ? {} : { inquiryId }) };
    const found = await this.find(unit, wish, asker);
    if (holder !== undefined) refuseHoarding(found.holds);
    if (!found.isKnown) throw new Stranger(wish.personId, inquiryId);
    const appointment = newAppointment(unit, wish, found, holder);
    const { startsAt, endsAt, localStart, zone, staffIds, roomId, heldBy } = appointment;
    unit.audit({ type: 'appointment', id: appointment.id });
    if (holder !== undefined) unit.send(QUEUE_FOR_HOLDS, [unit.clinicId]);
    unit.send(KEEP_APPOINTMENT, [
      ...takingValues({ ...taking(unit, found, appointment), holdUntil: appointment.holdUntil }),
      wish.personId,
      appointment.inquiryId,
      appointment.offerId,
      wish.serviceCode,
      wish.mode,
      startsAt.toISOString(),
      endsAt.toISOString(),
      localStart,
      zone,
      staffIds,
      roomId,
      heldBy,
    ]);
    // Others may have kept times since the look: whoever is one too many looks again, and is refused then.
    if (holder !== undefined)
      unit.send(COUNT_HOLDS, [unit.clinicId, unit.now.toISOString(), holder, HOLDS_OF_ONE, HOLDS_OF_CLINIC]);
    return appointment;
  }

  /**
   * Gives the old time back and takes a new one; when that is gone, the transaction fails and the old one stands.
   * @returns false when the visit is there already, and nobody needs to hear of it
   */
  async move(unit: Unit, appointment: Appointment, startsAt: Date, staffId: string | undefined): Promise<boolean> {
    appointment.expectMovable(unit.now);
    const { id, serviceCode, mode, personId } = appointment;
    const wish = { serviceCode, mode, personId, startsAt };
    const found = await this.findForMove(unit, wish, id, staffId, appointment.staffIds[0]);
    const place = placeOf(found);
    if (appointment.isAt(place)) return false;
    unit.send(RELEASE_TIME, takenValues(appointment));
    appointment.move(place, unit.now);
    unit.send(TAKE_TIME, takingValues({ ...taking(unit, found, appointment), holdUntil: null }));
    return true;
  }

  /** With whom it was, if they are free then; nobody else when somebody was asked for. */
  private async findForMove(unit: Unit, wish: Wish, moving: string, asked?: string, had?: string): Promise<Found> {
    if (asked !== undefined || had === undefined) return this.find(unit, { ...wish, staffId: asked }, { moving });
    const found = await this.look(unit, wish, { moving });
    const same = choose(unit, { ...found, search: { ...found.search, staffId: had } }, wish);
    return typeof same === 'string' ? this.judge(unit, found, wish, moving) : { ...found, ...same };
  }

  private async find(unit: Unit, wish: Wish, asker: Asker): Promise<Found> {
    return this.judge(unit, await this.look(unit, wish, asker), wish, asker.moving);
  }

  private async look(unit: Unit, wish: Wish, asker: Asker) {
    const looked = await this.calendars.look(
      unit,
      (calendar): Search => ({
        terms: termsOf(calendar, wish.serviceCode),
        mode: wish.mode,
        from: wallTimeAt(wish.startsAt, calendar.week.zone).slice(0, 10),
        days: 1,
        staffId: wish.staffId,
        personId: wish.personId,
      }),
      asker,
    );
    if (!looked.terms.modes.includes(wish.mode))
      throw Problem.unprocessable('service.mode', 'This visit is not held that way.');
    if (!mayTakePlace(wish.serviceCode, looked.search.from, looked.diary.decision)) throw notBookable();
    return looked;
  }

  private async judge(unit: Unit, looked: Looked & { search: Search }, wish: Wish, moving?: string): Promise<Found> {
    const choice = choose(unit, looked, wish);
    if (choice === 'never')
      throw Problem.unprocessable('slot.never', 'No visit of this kind can start then: ask for the free times again.');
    if (choice === 'taken') {
      const told = unit.scope.actor.kind === 'staff';
      throw await this.slots.taken(unit, { ...wish, ...(moving === undefined ? {} : { moving }) }, told);
    }
    return { ...looked, ...choice };
  }
}

function choose(unit: Unit, { calendar, search, diary }: Looked & { search: Search }, { startsAt }: Wish) {
  return chooseSlot(calendar, search, startsAt, diary, unit.now);
}

function refuseHoarding({ own, all }: Looked['holds']): void {
  if (own < HOLDS_OF_ONE && all < HOLDS_OF_CLINIC) return;
  throw new Problem('limited', 'hold.quota', 'Too many times are being kept right now. Book or give one back first.', {
    retryAfterSeconds: 60,
  });
}

function newAppointment(unit: Unit, wish: Wish, found: Found, holder: string | undefined): Appointment {
  const { now } = unit;
  return Object.assign(new Appointment(), placeOf(found), {
    clinicId: unit.clinicId,
    id: newId(),
    personId: wish.personId,
    inquiryId: wish.inquiryId ?? null,
    offerId: wish.offerId ?? null,
    serviceCode: wish.serviceCode,
    mode: wish.mode,
    state: holder === undefined ? ('booked' as const) : ('held' as const),
    heldBy: holder ?? null,
    holdUntil: holder === undefined ? null : new Date(now.getTime() + HOLD_MINUTES * MINUTE),
    bookedAt: holder === undefined ? now : null,
    confirmedAt: null,
    cancelledAt: null,
    cancelledBy: null,
    cancelReason: null,
    noShowAt: null,
    version: 1,
  });
}

function placeOf({ calendar, slot, terms, staffId }: Found): VisitPlace {
  return {
    startsAt: new Date(slot.at * MINUTE),
    endsAt: new Date((slot.at + terms.duration) * MINUTE),
    localStart: `${slot.date}T${slot.time}`,
    zone: calendar.week.zone,
    staffIds: [staffId],
    roomId: slot.roomId,
  };
}

/** Buffers block staff and room; the person may come from one visit straight to the next. */
function taking(
  unit: Unit,
  { calendar, terms }: Found,
  { id, personId, startsAt, endsAt, staffIds, roomId }: Appointment,
) {
  const from = new Date(startsAt.getTime() - terms.before * MINUTE);
  const to = new Date(endsAt.getTime() + terms.after * MINUTE);
  const blocks: Block[] = [
    { id: personId, kind: 'person', from: startsAt, to: endsAt },
    ...staffIds.map((staffId): Block => ({ id: staffId, kind: 'staff', from, to })),
    ...(roomId ? [{ id: roomId, kind: 'room', from, to } as const] : []),
  ];
  return {
    clinicId: unit.clinicId,
    organisationId: calendar.organisationId,
    appointmentId: id,
    now: unit.now,
    blocks,
  };
}
