import { ListOf, View } from '@stillwater/contract-kit';

import { PersonName } from './person-name.view.js';

@View('people-names')
export class PeopleNames {
  @ListOf(() => PersonName, {
    max: 100,
    description: "Whoever the clinic doesn't know, or knows no more, is absent.",
  })
  items!: PersonName[];
}
