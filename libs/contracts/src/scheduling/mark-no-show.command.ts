import { Command, Id, Version } from '@stillwater/contract-kit';

import { AppointmentView } from './appointment-view.view.js';

/** Notes that the person did not come to a visit that has begun. */
@Command('mark-no-show.v1', {
  owner: 'scheduling',
  answers: AppointmentView,
  callers: ['gateway'],
  example: { appointmentId: '01995b20-0a10-7c3d-8e4f-5a6b7c805601', version: 1 },
})
export class MarkNoShow {
  @Id() appointmentId!: string;
  @Version() version!: number;
}
