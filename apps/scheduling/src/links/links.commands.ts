import {
  AppointmentForMessage,
  BookHeldSlot,
  BookingOfferForMessage,
  CancelMyAppointment,
  ConfirmMyAppointment,
  FindBookingSlots,
  HoldBookingSlot,
  MoveMyAppointment,
  OfferBooking,
  ShowBooking,
  type AppointmentMessage,
  type BookingOffer,
  type BookingOfferMessage,
  type BookingPage,
  type SlotPage,
} from '@stillwater/contracts';
import { Answers, type Call } from '@stillwater/messaging';
import { Injectable } from '@nestjs/common';
import { ArrangeByLinkUseCase } from './arrange-by-link.js';
import { BookByLinkUseCase } from './book-by-link.js';
import { GiveLinkUseCase } from './give-link.js';
import { OfferBookingUseCase } from './offer-booking.js';
import { ShowBookingUseCase } from './show-booking.js';

/** What persons ask by their links, and others about links. */
@Injectable()
export class LinksCommands {
  constructor(
    private readonly offers: OfferBookingUseCase,
    private readonly links: GiveLinkUseCase,
    private readonly showing: ShowBookingUseCase,
    private readonly booking: BookByLinkUseCase,
    private readonly arranging: ArrangeByLinkUseCase,
  ) {}

  @Answers(OfferBooking)
  async offer(command: OfferBooking, call: Call): Promise<BookingOffer> {
    return this.offers.offer(command, call.scope());
  }

  @Answers(AppointmentForMessage)
  async appointmentForMessage(query: AppointmentForMessage, call: Call): Promise<AppointmentMessage> {
    return this.links.appointment(query, call.scope());
  }

  @Answers(BookingOfferForMessage)
  async offerForMessage(query: BookingOfferForMessage, call: Call): Promise<BookingOfferMessage> {
    return this.links.offer(query, call.scope());
  }

  @Answers(ShowBooking)
  async show(query: ShowBooking, call: Call): Promise<BookingPage> {
    return this.showing.show(query, call.scope());
  }

  @Answers(FindBookingSlots)
  async find(query: FindBookingSlots, call: Call): Promise<SlotPage> {
    return this.showing.find(query, call.scope());
  }

  @Answers(HoldBookingSlot)
  async hold(command: HoldBookingSlot, call: Call): Promise<BookingPage> {
    return this.booking.hold(command, call.scope());
  }

  @Answers(BookHeldSlot)
  async book(command: BookHeldSlot, call: Call): Promise<BookingPage> {
    return this.booking.book(command, call.scope());
  }

  @Answers(MoveMyAppointment)
  async move(command: MoveMyAppointment, call: Call): Promise<BookingPage> {
    return this.arranging.move(command, call.scope());
  }

  @Answers(CancelMyAppointment)
  async cancel(command: CancelMyAppointment, call: Call): Promise<BookingPage> {
    return this.arranging.cancel(command, call.scope());
  }

  @Answers(ConfirmMyAppointment)
  async confirm(command: ConfirmMyAppointment, call: Call): Promise<BookingPage> {
    return this.arranging.confirm(command, call.scope());
  }
}
