import { each, ListOf, View } from '@stillwater/contract-kit';

/** Whose names a page is about to show. */
@View('people-to-name', { example: { personIds: ['01995a10-3c3e-7a52-8f11-2b7d9c405502'] } })
export class PeopleToName {
  @ListOf(each.id, { min: 1, max: 100 }) personIds!: string[];
}
