import type { BookingPage, FindBookingSlots, ShowBooking, SlotPage } from '@stillwater/contracts';
import { Problem, UnitOfWork, type Scope, type Unit } from '@stillwater/platform';
import { Injectable } from '@nestjs/common';
import { CalendarBook } from '../availability/calendar-book.js';
import { FindSlotsUseCase } from '../availability/find-slots.js';
import { bookingPage } from './booking-page.rules.js';
import { openLink, type Opened } from './open-link.js';

/** What a person sees by their link: the visit, and the times they may choose from. */
@Injectable()
export class ShowBookingUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly calendars: CalendarBook,
    private readonly slots: FindSlotsUseCase,
  ) {}

  /** @throws Problem `link.unknown` or `link.expired` */
  show({ linkToken }: ShowBooking, scope: Scope): Promise<BookingPage> {
    return this.unitOfWork.run(scope, async (unit) => this.page(unit, await openLink(unit, linkToken, false)));
  }

  /** Free times for the visit that is offered, or that could move. */
  find({ linkToken, from, days, mode }: FindBookingSlots, scope: Scope): Promise<SlotPage> {
    return this.unitOfWork.run(scope, async (unit) => {
      const { kind, offer, appointment } = await openLink(unit, linkToken, false);
      const { serviceCode, personId } = (offer ?? appointment)!;
      const moving = appointment?.id;
      const keeps = kind === 'appointment' ? appointment.mode : mode;
      const query = { serviceCode, personId, from, days, ...(keeps ? { mode: keeps } : {}) };
      return this.slots.page(unit, query, moving, false);
    });
  }

  async page(unit: Unit, opened: Opened): Promise<BookingPage> {
    const calendar = await this.calendars.read(unit);
    const { serviceCode } = (opened.offer ?? opened.appointment)!;
    const terms = calendar.services.get(serviceCode);
    if (!terms) throw Problem.notFound('service.unknown');
    return bookingPage(opened, terms, calendar.week.zone, unit.now);
  }
}
