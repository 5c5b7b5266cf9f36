import { Command } from '@stillwater/contract-kit';

import { PersonPage } from './person-page.view.js';
import { PersonSearch } from './person-search.view.js';

@Command('find-people.v1', {
  owner: 'inquiries',
  answers: PersonPage,
  callers: ['gateway'],
  example: { words: 'avery lane' },
})
export class FindPeople extends PersonSearch {}
