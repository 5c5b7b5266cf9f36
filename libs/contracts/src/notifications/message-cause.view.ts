import { Id, Instant, ListOf, OneOf, Text, Version, View } from '@stillwater/contract-kit';

import { messageSubjects, type MessageSubject } from './choices.js';
import { eachFlowEvent, type FlowEvent } from './flow-choices.js';

/** What happened that a message is about. */
@View('message-cause', {
  example: {
    events: ['appointment.booked.v1'],
    eventId: '01995a10-3c45-7f61-8b20-7e4d1c905508',
    correlationId: '01995a10-3c44-7d10-a2b1-5f0c9e305507',
    happenedAt: '2026-11-02T14:03:20.512Z',
    subjectKind: 'appointment',
    subjectId: '01995a10-3c40-7b1e-9d2f-6a4c8e105501',
    subjectVersion: 1,
  },
})
export class MessageCause {
  @ListOf(eachFlowEvent, {
    max: 10,
    description: 'The event; several where the step may begin with each of them, none where staff or the person asked.',
  })
  events!: FlowEvent[];
  @Text({ max: 80, optional: true, description: 'The id of the event itself, as in the timeline.' }) eventId?: string;
  @Text({ max: 80, description: 'Everything that followed from the same request has it.' }) correlationId!: string;
  @Instant() happenedAt!: string;
  @OneOf(messageSubjects) subjectKind!: MessageSubject;
  @Id() subjectId!: string;
  @Version({ description: 'The version of its subject that the message is about.' }) subjectVersion!: number;
}
