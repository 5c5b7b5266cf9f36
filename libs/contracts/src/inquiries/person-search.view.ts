import { Text, View } from '@stillwater/contract-kit';

import { PageRequest } from '../page-request.js';

/** Travels in a body: what people are looked for by has no place in an address or a log. */
@View('person-search', { example: { words: 'avery lane' } })
export class PersonSearch extends PageRequest {
  @Text({
    max: 254,
    sensitive: 'contact',
    description: 'A whole e-mail address, a whole phone number, or whole names in any order, all of which must fit.',
  })
  words!: string;
}
