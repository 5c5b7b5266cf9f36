import { Command, Id } from '@stillwater/contract-kit';

import { PersonFile } from './person-file.view.js';

@Command('show-person.v1', {
  owner: 'inquiries',
  answers: PersonFile,
  callers: ['gateway'],
  reads: true,
  example: { personId: '01995a10-3c3e-7a52-8f11-2b7d9c405502' },
})
export class ShowPerson {
  @Id() personId!: string;
}
