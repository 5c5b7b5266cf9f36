import { Command, Id, Version } from '@stillwater/contract-kit';

import { ContactPointSaid } from './contact-point-said.view.js';
import { PersonFile } from './person-file.view.js';

/** The point counts as confirmed from now on, also where an inquiry had given it before. */
@Command('add-contact-point.v1', {
  owner: 'inquiries',
  answers: PersonFile,
  callers: ['gateway'],
  example: {
    personId: '01995a10-3c3e-7a52-8f11-2b7d9c405502',
    version: 1,
    phone: '+18285550101',
    consents: [{ kind: 'sms', textVersion: 'sms.1.en-US' }],
  },
})
export class AddContactPoint extends ContactPointSaid {
  @Id() personId!: string;
  @Version() version!: number;
}
