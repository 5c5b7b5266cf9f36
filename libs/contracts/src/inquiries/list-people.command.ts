import { Command } from '@stillwater/contract-kit';

import { PageRequest } from '../page-request.js';
import { PersonPage } from './person-page.view.js';

@Command('list-people.v1', {
  owner: 'inquiries',
  answers: PersonPage,
  callers: ['gateway'],
  reads: true,
  example: { limit: 25 },
})
export class ListPeople extends PageRequest {}
