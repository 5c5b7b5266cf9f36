import { Command, OneOf, Version } from '@stillwater/contract-kit';

import { serviceCodes, type ServiceCode } from './choices.js';
import { ClinicService } from './clinic-service.view.js';
import { ServiceTerms } from './service-terms.view.js';

/** Appointments that exist keep their times. */
@Command('edit-service.v1', {
  owner: 'scheduling',
  answers: ClinicService,
  callers: ['gateway'],
  example: {
    serviceCode: 'MED_EVAL',
    version: 1,
    offered: true,
    durationMinutes: 60,
    bufferBeforeMinutes: 0,
    bufferAfterMinutes: 10,
    modes: ['video', 'in_person'],
    roles: ['prescriber'],
    rooms: ['therapy'],
  },
})
export class EditService extends ServiceTerms {
  @OneOf(serviceCodes) serviceCode!: ServiceCode;
  @Version() version!: number;
}
