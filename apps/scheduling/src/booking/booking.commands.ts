import {
  BookAppointment,
  BookSlot,
  CancelAppointment,
  ConfirmAppointment,
  FindSlots,
  HoldSlot,
  ListAppointments,
  MarkNoShow,
  RescheduleAppointment,
  ShowAppointment,
  TakeYes,
  WithdrawNoShow,
  type AppointmentPage,
  type AppointmentView,
  type SlotPage,
  type YesTaken,
} from '@stillwater/contracts';
import { Answers, type Call } from '@stillwater/messaging';
import { Injectable } from '@nestjs/common';
import { FindSlotsUseCase } from '../availability/find-slots.js';
import { requireScheduleReader } from '../scheduling.policy.js';
import { AppointmentQueries } from './appointment.queries.js';
import { ArrangeAppointmentUseCase } from './arrange-appointment.js';
import { BookSlotUseCase } from './book-slot.js';
import { TakeYesUseCase } from './take-yes.js';

/** What staff ask about appointments, and what persons have answered. */
@Injectable()
export class BookingCommands {
  constructor(
    private readonly slots: FindSlotsUseCase,
    private readonly queries: AppointmentQueries,
    private readonly booking: BookSlotUseCase,
    private readonly arranging: ArrangeAppointmentUseCase,
    private readonly yeses: TakeYesUseCase,
  ) {}

  @Answers(FindSlots)
  async find(query: FindSlots, call: Call): Promise<SlotPage> {
    requireScheduleReader(call.actor);
    return this.slots.find(query, call.scope());
  }

  @Answers(ListAppointments)
  async list(query: ListAppointments, call: Call): Promise<AppointmentPage> {
    return this.queries.list(query, call.scope());
  }

  @Answers(ShowAppointment)
  async show(query: ShowAppointment, call: Call): Promise<AppointmentView> {
    return this.queries.show(query, call.scope());
  }

  @Answers(BookSlot)
  async bookSlot(command: BookSlot, call: Call): Promise<AppointmentView> {
    return this.booking.book(command, call.scope());
  }

  @Answers(HoldSlot)
  async hold(command: HoldSlot, call: Call): Promise<AppointmentView> {
    return this.booking.hold(command, call.scope());
  }

  @Answers(BookAppointment)
  async book(command: BookAppointment, call: Call): Promise<AppointmentView> {
    return this.arranging.book(command, call.scope());
  }

  @Answers(RescheduleAppointment)
  async reschedule(command: RescheduleAppointment, call: Call): Promise<AppointmentView> {
    return this.arranging.reschedule(command, call.scope());
  }

  @Answers(ConfirmAppointment)
  async confirm(command: ConfirmAppointment, call: Call): Promise<AppointmentView> {
    return this.arranging.confirm(command, call.scope());
  }

  @Answers(TakeYes)
  async takeYes(command: TakeYes, call: Call): Promise<YesTaken> {
    return this.yeses.take(command, call.scope());
  }

  @Answers(CancelAppointment)
  async cancel(command: CancelAppointment, call: Call): Promise<AppointmentView> {
    return this.arranging.cancel(command, call.scope());
  }

  @Answers(MarkNoShow)
  async markNoShow(command: MarkNoShow, call: Call): Promise<AppointmentView> {
    return this.arranging.markNoShow(command, call.scope());
  }

  @Answers(WithdrawNoShow)
  async withdrawNoShow(command: WithdrawNoShow, call: Call): Promise<AppointmentView> {
    return this.arranging.withdrawNoShow(command, call.scope());
  }
}
