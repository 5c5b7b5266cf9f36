import { Flag, ListOf, Text, View } from '@stillwater/contract-kit';

import { PersonListItem } from './person-list-item.view.js';

/** Who came to the clinic last is first. */
@View('person-page')
export class PersonPage {
  @ListOf(() => PersonListItem, { max: 100 }) items!: PersonListItem[];
  @Text({ max: 512, optional: true, description: 'Absent on the last page.' }) nextCursor?: string;
  @Flag({
    optional: true,
    description: 'True while people of an earlier release are still being made findable by name: some may be missing.',
  })
  incomplete?: boolean;
}
