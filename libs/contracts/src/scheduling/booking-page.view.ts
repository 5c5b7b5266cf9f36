import { Instant, Int, ListOf, Nested, OneOf, Version, View, Zone, each } from '@stillwater/contract-kit';

import {
  appointmentAbilities,
  serviceCodes,
  visitModes,
  type AppointmentAbility,
  type ServiceCode,
  type VisitMode,
} from './choices.js';
import { MyAppointment } from './my-appointment.view.js';

/**
 * What a booking link shows: an offer until a time is booked, then the appointment until the visit has ended. `book` is
 * among the abilities while a time may be chosen; a time that is held already is under `appointment`.
 */
@View('booking-page', {
  example: {
    kind: 'appointment',
    shownAt: '2026-11-02T15:11:00.000Z',
    serviceCode: 'CONSULT',
    durationMinutes: 20,
    modes: ['phone', 'video'],
    zone: 'America/New_York',
    policyHours: 24,
    appointment: {
      appointmentId: '01995b20-0a10-7c3d-8e4f-5a6b7c805601',
      state: 'booked',
      mode: 'phone',
      startsAt: '2026-11-03T14:00:00.000Z',
      endsAt: '2026-11-03T14:20:00.000Z',
      localStart: '2026-11-03T09:00',
    },
    abilities: ['confirm', 'move', 'cancel'],
    version: 1,
  },
})
export class BookingPage {
  @OneOf(['offer', 'appointment']) kind!: 'offer' | 'appointment';
  @Instant({ description: 'The business clock at this answer; the clock of a browser counts from it.' })
  shownAt!: string;
  @OneOf(serviceCodes) serviceCode!: ServiceCode;
  @Int({ min: 5, max: 480 }) durationMinutes!: number;
  @ListOf(each.oneOf(visitModes), { min: 1, max: 3 }) modes!: VisitMode[];
  @Zone() zone!: string;
  @Int({ min: 0, max: 336, description: 'Later than this before the visit, only the clinic moves or cancels it.' })
  policyHours!: number;
  @Instant({ optional: true, description: 'Until then the person may move or cancel by themselves.' })
  policyEndsAt?: string;
  @Nested(() => MyAppointment, { optional: true }) appointment?: MyAppointment;
  @Instant({ optional: true, description: 'Of an offer that is open.' }) offerExpiresAt?: string;
  @ListOf(each.oneOf(appointmentAbilities), { max: 4 }) abilities!: AppointmentAbility[];
  @Version({ description: 'Of the appointment, or of the offer while there is none: what If-Match is compared with.' })
  version!: number;
}
