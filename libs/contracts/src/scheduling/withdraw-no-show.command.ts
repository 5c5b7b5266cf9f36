import { Command, Id, Version } from '@stillwater/contract-kit';

import { AppointmentView } from './appointment-view.view.js';

/** Takes back that the person did not come, within two hours: they came after all, or it was the wrong visit. */
@Command('withdraw-no-show.v1', {
  owner: 'scheduling',
  answers: AppointmentView,
  callers: ['gateway'],
  example: { appointmentId: '01995b20-0a10-7c3d-8e4f-5a6b7c805601', version: 2 },
})
export class WithdrawNoShow {
  @Id() appointmentId!: string;
  @Version() version!: number;
}
