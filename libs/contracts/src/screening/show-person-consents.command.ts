import { Command, Id } from '@stillwater/contract-kit';

import { PersonConsents } from './person-consents.view.js';

/** A person of whom screening knows nothing has signed nothing. */
@Command('show-person-consents.v1', {
  owner: 'screening',
  answers: PersonConsents,
  callers: ['gateway'],
  reads: true,
  example: { personId: '01995a10-3c3e-7a52-8f11-2b7d9c405502' },
})
export class ShowPersonConsents {
  @Id() personId!: string;
}
