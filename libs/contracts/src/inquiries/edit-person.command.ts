import { Command, Id, Version } from '@stillwater/contract-kit';

import { PersonEdit } from './person-edit.view.js';
import { PersonFile } from './person-file.view.js';

@Command('edit-person.v1', {
  owner: 'inquiries',
  answers: PersonFile,
  callers: ['gateway'],
  example: { personId: '01995a10-3c3e-7a52-8f11-2b7d9c405502', version: 1, zone: 'America/Denver' },
})
export class EditPerson extends PersonEdit {
  @Id() personId!: string;
  @Version() version!: number;
}
