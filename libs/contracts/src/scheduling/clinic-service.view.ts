import { OneOf, Version, View } from '@stillwater/contract-kit';

import { serviceCodes, type ServiceCode } from './choices.js';
import { ServiceTerms } from './service-terms.view.js';

/** One kind of visit in one clinic. */
@View('clinic-service', {
  example: {
    serviceCode: 'MED_EVAL',
    offered: true,
    durationMinutes: 60,
    bufferBeforeMinutes: 0,
    bufferAfterMinutes: 10,
    modes: ['video', 'in_person'],
    roles: ['prescriber'],
    rooms: ['therapy'],
    version: 1,
  },
})
export class ClinicService extends ServiceTerms {
  @OneOf(serviceCodes) serviceCode!: ServiceCode;
  @Version() version!: number;
}
