import { Command, Id, Int, LocalDate, OneOf } from '@stillwater/contract-kit';

import { serviceCodes, visitModes, type ServiceCode, type VisitMode } from './choices.js';
import { SlotPage } from './slot-page.view.js';

/** Free times of a service: inside hours, not too soon, not too far, with staff and, where needed, a room. */
@Command('find-slots.v1', {
  owner: 'scheduling',
  answers: SlotPage,
  callers: ['gateway'],
  reads: true,
  example: { serviceCode: 'CONSULT', from: '2026-11-03', days: 7, mode: 'phone' },
})
export class FindSlots {
  @OneOf(serviceCodes) serviceCode!: ServiceCode;
  @LocalDate({ description: "In the clinic's zone." }) from!: string;
  @Int({ min: 1, max: 35 }) days!: number;
  @OneOf(visitModes, { optional: true, description: "The service's first unless told." }) mode?: VisitMode;
  @Id({ optional: true, description: 'Only with this member of staff.' }) staffId?: string;
  @Id({ optional: true, description: 'Only times at which this person is free and may be booked.' })
  personId?: string;
}
