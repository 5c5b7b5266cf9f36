import { Int, LocalDate, OneOf, View } from '@stillwater/contract-kit';

import { visitModes, type VisitMode } from './choices.js';

@View('booking-slots-query', { example: { from: '2026-11-03', days: 14, mode: 'phone' } })
export class BookingSlotsQuery {
  @LocalDate({ description: "In the clinic's zone." }) from!: string;
  @Int({ min: 1, max: 35 }) days!: number;
  @OneOf(visitModes, { optional: true, description: "The appointment's, or the service's first, unless told." })
  mode?: VisitMode;
}
