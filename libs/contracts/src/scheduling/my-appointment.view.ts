import { Id, Instant, OneOf, Text, View } from '@stillwater/contract-kit';

import { appointmentStates, visitModes, WALL_TIME, type AppointmentState, type VisitMode } from './choices.js';

/** An appointment as the person sees it by their link. */
@View('my-appointment', {
  example: {
    appointmentId: '01995b20-0a10-7c3d-8e4f-5a6b7c805601',
    state: 'booked',
    mode: 'phone',
    startsAt: '2026-11-03T14:00:00.000Z',
    endsAt: '2026-11-03T14:20:00.000Z',
    localStart: '2026-11-03T09:00',
  },
})
export class MyAppointment {
  @Id() appointmentId!: string;
  @OneOf(appointmentStates) state!: AppointmentState;
  @OneOf(visitModes) mode!: VisitMode;
  @Instant() startsAt!: string;
  @Instant() endsAt!: string;
  @Text({ max: 16, pattern: WALL_TIME }) localStart!: string;
  @Instant({ optional: true, description: 'Until then the time is kept and can be booked.' }) holdEndsAt?: string;
  @Instant({ optional: true }) confirmedAt?: string;
  @Instant({ optional: true }) cancelledAt?: string;
}
