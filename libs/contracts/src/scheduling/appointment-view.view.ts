import { Id, Instant, ListOf, OneOf, Text, Version, View, Zone, each } from '@stillwater/contract-kit';

import {
  appointmentAbilities,
  appointmentStates,
  serviceCodes,
  visitModes,
  WALL_TIME,
  type AppointmentAbility,
  type AppointmentState,
  type ServiceCode,
  type VisitMode,
} from './choices.js';

/** One appointment, as staff see it. */
@View('appointment', {
  example: {
    appointmentId: '01995b20-0a10-7c3d-8e4f-5a6b7c805601',
    personId: '01995a10-3c3e-7a52-8f11-2b7d9c405502',
    inquiryId: '01995a10-3c40-7b1e-9d2f-6a4c8e105501',
    serviceCode: 'CONSULT',
    state: 'booked',
    mode: 'phone',
    startsAt: '2026-11-03T14:00:00.000Z',
    endsAt: '2026-11-03T14:20:00.000Z',
    localStart: '2026-11-03T09:00',
    zone: 'America/New_York',
    staffIds: ['01995000-0000-7000-8000-000000000042'],
    bookedAt: '2026-11-02T15:10:00.000Z',
    version: 1,
    abilities: ['confirm', 'move', 'cancel'],
  },
})
export class AppointmentView {
  @Id() appointmentId!: string;
  @Id() personId!: string;
  @Id({ optional: true }) inquiryId?: string;
  @OneOf(serviceCodes) serviceCode!: ServiceCode;
  @OneOf(appointmentStates) state!: AppointmentState;
  @OneOf(visitModes) mode!: VisitMode;
  @Instant() startsAt!: string;
  @Instant() endsAt!: string;
  @Text({ max: 16, pattern: WALL_TIME, description: 'The start on the wall clock of `zone`.' }) localStart!: string;
  @Zone() zone!: string;
  @ListOf(each.id, { max: 8 }) staffIds!: string[];
  @Id({ optional: true }) roomId?: string;
  @Instant({ optional: true, description: 'Until then the time is kept; after it anybody may take it.' })
  holdEndsAt?: string;
  @Instant({ optional: true }) bookedAt?: string;
  @Instant({ optional: true }) confirmedAt?: string;
  @Instant({ optional: true }) cancelledAt?: string;
  @Instant({ optional: true, description: 'When staff said that the person did not come.' }) noShowAt?: string;
  @Version() version!: number;
  @ListOf(each.oneOf(appointmentAbilities), { max: 4, description: 'What the asker may do with it now.' })
  abilities!: AppointmentAbility[];
}
