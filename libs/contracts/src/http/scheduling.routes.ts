import { AddRoom } from '../scheduling/add-room.command.js';
import { AlternativeSlots } from '../scheduling/alternative-slots.view.js';
import { AppointmentPage } from '../scheduling/appointment-page.view.js';
import { AppointmentView } from '../scheduling/appointment-view.view.js';
import { BookAppointment } from '../scheduling/book-appointment.command.js';
import { BookHeldSlot } from '../scheduling/book-held-slot.command.js';
import { BookingOffer } from '../scheduling/booking-offer.view.js';
import { BookingPage } from '../scheduling/booking-page.view.js';
import { BookingSlotsQuery } from '../scheduling/booking-slots-query.view.js';
import { BookSlot } from '../scheduling/book-slot.command.js';
import { CalendarFacts } from '../scheduling/calendar-facts.view.js';
import { CancelAppointment } from '../scheduling/cancel-appointment.command.js';
import { Cancellation } from '../scheduling/cancellation.view.js';
import { CancelMyAppointment } from '../scheduling/cancel-my-appointment.command.js';
import { ClinicService } from '../scheduling/clinic-service.view.js';
import { ConfirmAppointment } from '../scheduling/confirm-appointment.command.js';
import { ConfirmMyAppointment } from '../scheduling/confirm-my-appointment.command.js';
import { EditRoom } from '../scheduling/edit-room.command.js';
import { EditService } from '../scheduling/edit-service.command.js';
import { FindBookingSlots } from '../scheduling/find-booking-slots.command.js';
import { FindSlots } from '../scheduling/find-slots.command.js';
import { HeldSlot } from '../scheduling/held-slot.view.js';
import { HoldBookingSlot } from '../scheduling/hold-booking-slot.command.js';
import { HoldSlot } from '../scheduling/hold-slot.command.js';
import { ListAppointments } from '../scheduling/list-appointments.command.js';
import { ListResources } from '../scheduling/list-resources.command.js';
import { ListServices } from '../scheduling/list-services.command.js';
import { MarkNoShow } from '../scheduling/mark-no-show.command.js';
import { MoveMyAppointment } from '../scheduling/move-my-appointment.command.js';
import { MyNewTime } from '../scheduling/my-new-time.view.js';
import { NewTime } from '../scheduling/new-time.view.js';
import { OfferBooking } from '../scheduling/offer-booking.command.js';
import { PolicyWindow } from '../scheduling/policy-window.view.js';
import { RescheduleAppointment } from '../scheduling/reschedule-appointment.command.js';
import { ResourceList } from '../scheduling/resource-list.view.js';
import { RoomFacts } from '../scheduling/room-facts.view.js';
import { Room } from '../scheduling/room.view.js';
import { ServiceList } from '../scheduling/service-list.view.js';
import { ServiceTerms } from '../scheduling/service-terms.view.js';
import { SetStaffCalendar } from '../scheduling/set-staff-calendar.command.js';
import { ShowAppointment } from '../scheduling/show-appointment.command.js';
import { ShowBooking } from '../scheduling/show-booking.command.js';
import { SlotChoice } from '../scheduling/slot-choice.view.js';
import { SlotPage } from '../scheduling/slot-page.view.js';
import { StaffCalendar } from '../scheduling/staff-calendar.view.js';
import { WithdrawNoShow } from '../scheduling/withdraw-no-show.command.js';
import { area } from './route.js';

/** What people change together: the version they saw goes with the change, and a second click answers as the first. */
const change = { status: 200, etag: true, ifMatch: true, idempotent: true } as const;

/** A time that somebody else took comes with others near it. */
const taken = { code: 'slot.taken', status: 409, with: AlternativeSlots } as const;
const tooLate = { code: 'appointment.policy_window', status: 409, with: PolicyWindow } as const;

/** Services, rooms and working hours: what free times are computed from. */
export const calendarRoutes = area('Calendars', {
  listServices: {
    method: 'GET',
    path: '/v1/clinics/{clinicId}/services',
    summary: 'The kinds of visit of a clinic',
    access: 'staff',
    ability: 'schedule.read',
    asks: ListServices,
    status: 200,
    answer: ServiceList,
  },
  editService: {
    method: 'PUT',
    path: '/v1/clinics/{clinicId}/services/{serviceCode}',
    summary: 'Change a kind of visit',
    access: 'staff',
    ability: 'schedule.edit',
    asks: EditService,
    body: ServiceTerms,
    status: 200,
    answer: ClinicService,
    errors: [412, 422],
    etag: true,
    ifMatch: true,
  },
  listResources: {
    method: 'GET',
    path: '/v1/clinics/{clinicId}/resources',
    summary: 'Rooms, and when staff work',
    access: 'staff',
    ability: 'schedule.read',
    asks: ListResources,
    status: 200,
    answer: ResourceList,
  },
  addRoom: {
    method: 'POST',
    path: '/v1/clinics/{clinicId}/rooms',
    summary: 'Add a room',
    access: 'staff',
    ability: 'schedule.edit',
    asks: AddRoom,
    body: RoomFacts,
    status: 201,
    answer: Room,
    errors: [409],
    etag: true,
    idempotent: true,
  },
  editRoom: {
    method: 'PUT',
    path: '/v1/clinics/{clinicId}/rooms/{roomId}',
    summary: 'Change a room',
    access: 'staff',
    ability: 'schedule.edit',
    asks: EditRoom,
    body: RoomFacts,
    status: 200,
    answer: Room,
    errors: [409],
    etag: true,
    ifMatch: true,
  },
  setStaffCalendar: {
    method: 'PUT',
    path: '/v1/clinics/{clinicId}/staff/{staffId}/calendar',
    summary: 'Say when a member of staff works and is away',
    access: 'staff',
    ability: 'schedule.edit',
    asks: SetStaffCalendar,
    body: CalendarFacts,
    status: 200,
    answer: StaffCalendar,
    errors: [422],
    etag: true,
    ifMatch: true,
  },
});

export const appointmentRoutes = area('Appointments', {
  findSlots: {
    method: 'GET',
    path: '/v1/clinics/{clinicId}/slots',
    summary: 'Free times of a service',
    access: 'staff',
    ability: 'schedule.read',
    asks: FindSlots,
    query: FindSlots,
    status: 200,
    answer: SlotPage,
    errors: [422],
  },
  listAppointments: {
    method: 'GET',
    path: '/v1/clinics/{clinicId}/appointments',
    summary: 'Appointments of some days, the earliest first',
    access: 'staff',
    ability: 'schedule.read',
    asks: ListAppointments,
    query: ListAppointments,
    status: 200,
    answer: AppointmentPage,
  },
  bookSlot: {
    method: 'POST',
    path: '/v1/clinics/{clinicId}/appointments',
    summary: 'Book a time at once',
    access: 'staff',
    ability: 'schedule.work',
    asks: BookSlot,
    body: BookSlot,
    status: 201,
    answer: AppointmentView,
    errors: [409, 422],
    extensions: [taken],
    etag: true,
    idempotent: true,
  },
  holdSlot: {
    method: 'POST',
    path: '/v1/clinics/{clinicId}/holds',
    summary: 'Keep a time for ten minutes',
    access: 'staff',
    ability: 'schedule.work',
    asks: HoldSlot,
    body: HoldSlot,
    status: 201,
    answer: AppointmentView,
    errors: [409, 422, 429],
    extensions: [taken],
    etag: true,
    idempotent: true,
  },
  showAppointment: {
    method: 'GET',
    path: '/v1/clinics/{clinicId}/appointments/{appointmentId}',
    summary: 'One appointment',
    access: 'staff',
    ability: 'schedule.read',
    asks: ShowAppointment,
    status: 200,
    answer: AppointmentView,
    etag: true,
  },
  bookAppointment: {
    method: 'POST',
    path: '/v1/clinics/{clinicId}/appointments/{appointmentId}/booking',
    summary: 'Book the time that is held',
    access: 'staff',
    ability: 'schedule.work',
    asks: BookAppointment,
    answer: AppointmentView,
    errors: [409, 422],
    ...change,
  },
  rescheduleAppointment: {
    method: 'POST',
    path: '/v1/clinics/{clinicId}/appointments/{appointmentId}/move',
    summary: 'Move an appointment to another time',
    access: 'staff',
    ability: 'schedule.work',
    asks: RescheduleAppointment,
    body: NewTime,
    answer: AppointmentView,
    errors: [409, 422],
    extensions: [taken],
    ...change,
  },
  confirmAppointment: {
    method: 'POST',
    path: '/v1/clinics/{clinicId}/appointments/{appointmentId}/confirmation',
    summary: 'Note that the person will come',
    access: 'staff',
    ability: 'schedule.work',
    asks: ConfirmAppointment,
    answer: AppointmentView,
    errors: [409],
    ...change,
  },
  cancelAppointment: {
    method: 'POST',
    path: '/v1/clinics/{clinicId}/appointments/{appointmentId}/cancellation',
    summary: 'Call an appointment off, or give a held time back',
    access: 'staff',
    ability: 'schedule.work',
    asks: CancelAppointment,
    body: Cancellation,
    answer: AppointmentView,
    errors: [409],
    ...change,
  },
  markNoShow: {
    method: 'POST',
    path: '/v1/clinics/{clinicId}/appointments/{appointmentId}/no-show',
    summary: 'Note that the person did not come',
    access: 'staff',
    ability: 'schedule.work',
    asks: MarkNoShow,
    answer: AppointmentView,
    errors: [409],
    ...change,
  },
  withdrawNoShow: {
    method: 'POST',
    path: '/v1/clinics/{clinicId}/appointments/{appointmentId}/no-show-withdrawal',
    summary: 'Take back that the person did not come',
    access: 'staff',
    ability: 'schedule.work',
    asks: WithdrawNoShow,
    answer: AppointmentView,
    errors: [409],
    ...change,
  },
  offerBooking: {
    method: 'POST',
    path: '/v1/clinics/{clinicId}/booking-offers',
    summary: 'Let a person choose a time by a link',
    access: 'staff',
    ability: 'schedule.work',
    asks: OfferBooking,
    body: OfferBooking,
    status: 201,
    answer: BookingOffer,
    errors: [422],
    etag: true,
    idempotent: true,
  },
});

/** What a person does by the link in a message, without an account. */
export const bookingLinkRoutes = area('Booking links', {
  showBooking: {
    method: 'GET',
    path: '/v1/links/booking',
    summary: 'What is behind a booking link',
    access: 'link',
    asks: ShowBooking,
    status: 200,
    answer: BookingPage,
    errors: [404, 410],
    etag: true,
  },
  findBookingSlots: {
    method: 'GET',
    path: '/v1/links/booking/slots',
    summary: 'Free times for the visit behind the link',
    access: 'link',
    asks: FindBookingSlots,
    query: BookingSlotsQuery,
    status: 200,
    answer: SlotPage,
    errors: [404, 410, 422],
  },
  holdBookingSlot: {
    method: 'POST',
    path: '/v1/links/booking/hold',
    summary: 'Keep a time for ten minutes',
    access: 'link',
    asks: HoldBookingSlot,
    body: SlotChoice,
    status: 200,
    answer: BookingPage,
    errors: [404, 409, 410, 422, 429],
    extensions: [taken],
    etag: true,
    idempotent: true,
  },
  bookHeldSlot: {
    method: 'POST',
    path: '/v1/links/booking/booked',
    summary: 'Book the time that the link keeps',
    access: 'link',
    asks: BookHeldSlot,
    body: HeldSlot,
    answer: BookingPage,
    errors: [404, 409, 410, 422],
    ...change,
  },
  moveMyAppointment: {
    method: 'POST',
    path: '/v1/links/booking/move',
    summary: 'Move the visit to another time',
    access: 'link',
    asks: MoveMyAppointment,
    body: MyNewTime,
    answer: BookingPage,
    errors: [404, 409, 410, 422],
    extensions: [taken, tooLate],
    ...change,
  },
  cancelMyAppointment: {
    method: 'POST',
    path: '/v1/links/booking/cancellation',
    summary: 'Call the visit off',
    access: 'link',
    asks: CancelMyAppointment,
    answer: BookingPage,
    errors: [404, 409, 410],
    extensions: [tooLate],
    ...change,
  },
  confirmMyAppointment: {
    method: 'POST',
    path: '/v1/links/booking/confirmation',
    summary: 'Say that the visit will be kept',
    access: 'link',
    asks: ConfirmMyAppointment,
    answer: BookingPage,
    errors: [404, 409, 410],
    ...change,
  },
});
