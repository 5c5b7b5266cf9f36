import { Command } from '@stillwater/contract-kit';

import { PeopleNames } from './people-names.view.js';
import { PeopleToName } from './people-to-name.view.js';

/** The names that a list or a schedule shows, all in one look. */
@Command('name-people.v1', {
  owner: 'inquiries',
  answers: PeopleNames,
  callers: ['gateway'],
  example: { personIds: ['01995a10-3c3e-7a52-8f11-2b7d9c405502'] },
})
export class NamePeople extends PeopleToName {}
