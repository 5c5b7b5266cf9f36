import { each, Event, Id, Instant, ListOf } from '@stillwater/contract-kit';

import { personParts } from './people-choices.js';

/** Staff changed what is known of a person, or how they may be reached. What it is now, its owner tells. */
@Event('person.changed.v1', {
  owner: 'inquiries',
  key: 'personId',
  example: {
    personId: '01995a10-3c3e-7a52-8f11-2b7d9c405502',
    parts: ['phone', 'consent'],
    byId: '01995000-0000-7000-8000-000000000042',
    changedAt: '2026-11-02T14:21:00Z',
  },
})
export class PersonChanged {
  @Id() personId!: string;
  @ListOf(each.oneOf(personParts), { min: 1, max: 8 }) parts!: (typeof personParts)[number][];
  @Id() byId!: string;
  @Instant() changedAt!: string;
}
