import { Command, Id } from '@stillwater/contract-kit';

import { KnownPerson } from './known-person.view.js';

/**
 * Does the clinic know this person, and is this inquiry one of theirs? Asked before something is made for ids that the
 * asker has not met yet.
 * @throws `person.unknown` or `inquiry.unknown`
 */
@Command('look-up-person.v1', {
  owner: 'inquiries',
  answers: KnownPerson,
  callers: ['scheduling', 'screening'],
  reads: true,
  example: { personId: '01995a10-3c3e-7a52-8f11-2b7d9c405502' },
})
export class LookUpPerson {
  @Id() personId!: string;
  @Id({ optional: true, description: 'An inquiry that has to be one of theirs.' }) inquiryId?: string;
}
