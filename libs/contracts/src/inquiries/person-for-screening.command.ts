import { Command, Id } from '@stillwater/contract-kit';

import { ScreenablePerson } from './screenable-person.view.js';

/**
 * May this person be sent the health questionnaire? Asked before an invitation, and when the second factor is due.
 * @throws `person.unknown`
 */
@Command('person-for-screening.v1', {
  owner: 'inquiries',
  answers: ScreenablePerson,
  callers: ['screening'],
  reads: true,
  example: { personId: '01995a10-3c3e-7a52-8f11-2b7d9c405502' },
})
export class PersonForScreening {
  @Id() personId!: string;
  @Id({ optional: true, description: 'The inquiry that led here: its own address counts.' }) inquiryId?: string;
}
