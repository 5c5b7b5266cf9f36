import { ListOf, Text, View, Zone } from '@stillwater/contract-kit';

import { AppointmentView } from './appointment-view.view.js';

/** By start, the earliest first. */
@View('appointment-page', {
  example: {
    zone: 'America/New_York',
    items: [
      {
        appointmentId: '01995b20-0a10-7c3d-8e4f-5a6b7c805601',
        personId: '01995a10-3c3e-7a52-8f11-2b7d9c405502',
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
    ],
  },
})
export class AppointmentPage {
  @Zone() zone!: string;
  @ListOf(() => AppointmentView, { max: 100 }) items!: AppointmentView[];
  @Text({ max: 512, optional: true, description: 'Absent on the last page.' }) nextCursor?: string;
}
