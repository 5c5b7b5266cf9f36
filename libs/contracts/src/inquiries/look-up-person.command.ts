import { Command, Id } from '@stillwater/contract-kit';

import { KnownPerson } from './known-person.view.js';

/**
 * Does the clinic know this person? Asked before something is made for an id that the asker has not met yet.
 * @throws `person.unknown`
 */
@Command('look-up-person.v1', {
  owner: 'inquiries',
  answers: KnownPerson,
  callers: ['scheduling'],
  reads: true,
  example: { personId: '01995a10-3c3e-7a52-8f11-2b7d9c405502' },
})
export class LookUpPerson {
  @Id() personId!: string;
}
