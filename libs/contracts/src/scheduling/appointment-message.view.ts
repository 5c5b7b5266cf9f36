import { Flag, Instant, OneOf, Text, Token, Version, View, Zone } from '@stillwater/contract-kit';

import {
  appointmentStates,
  serviceCodes,
  visitModes,
  WALL_TIME,
  type AppointmentState,
  type ServiceCode,
  type VisitMode,
} from './choices.js';

/** What a message about an appointment may need. */
@View('appointment-message', {
  example: {
    state: 'booked',
    version: 1,
    serviceCode: 'CONSULT',
    mode: 'phone',
    startsAt: '2026-11-03T14:00:00.000Z',
    endsAt: '2026-11-03T14:20:00.000Z',
    localStart: '2026-11-03T09:00',
    zone: 'America/New_York',
    confirmed: false,
    linkToken: 'q7m2kx9d4r-3kT9mZpQ1vXs8LwYbN4cRg',
  },
})
export class AppointmentMessage {
  @OneOf(appointmentStates) state!: AppointmentState;
  @Version() version!: number;
  @OneOf(serviceCodes) serviceCode!: ServiceCode;
  @OneOf(visitModes) mode!: VisitMode;
  @Instant() startsAt!: string;
  @Instant() endsAt!: string;
  @Text({ max: 16, pattern: WALL_TIME }) localStart!: string;
  @Zone() zone!: string;
  @Flag() confirmed!: boolean;
  @Token() linkToken!: string;
}
