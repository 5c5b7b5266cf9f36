import { Id, Instant, ListOf, Text, View } from '@stillwater/contract-kit';

import { TimelineFact } from './timeline-fact.view.js';

/** One fact about a person, by whichever service said it. */
@View('timeline-entry', {
  example: {
    eventId: '01995a10-5e11-7c02-9a44-3d8b7f605507',
    at: '2026-11-02T14:25:00Z',
    type: 'appointment.booked.v1',
    owner: 'scheduling',
    subjectKind: 'appointment',
    subjectId: '01995a10-5e10-7b1e-9d2f-6a4c8e105508',
    correlationId: '01995a10-5e0f-7b1e-9d2f-6a4c8e105509',
    facts: [{ name: 'serviceCode', value: 'CONSULT' }],
  },
})
export class TimelineEntry {
  @Id() eventId!: string;
  @Instant() at!: string;
  @Text({ max: 100, description: 'The name of the event.' }) type!: string;
  @Text({ max: 40, description: 'The service that said it.' }) owner!: string;
  @Text({ max: 40, description: 'What it is about: inquiry, screening, appointment …' }) subjectKind!: string;
  @Id() subjectId!: string;
  @Id({ optional: true, description: 'The event that led to it; absent where a request did.' }) causedById?: string;
  @Id({ description: 'The request that started it all: the same for a whole chain.' }) correlationId!: string;
  @ListOf(() => TimelineFact, { max: 20 }) facts!: TimelineFact[];
}
