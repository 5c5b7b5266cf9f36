import { Flag, Id, OneOf, Text, View } from '@stillwater/contract-kit';

import { contactPointKinds, type ContactPointKind } from './people-choices.js';

/** An address or number of a person. */
@View('person-contact-point', {
  example: {
    contactPointId: '01995a10-3c3f-7d10-8a55-5e2f81405506',
    kind: 'email',
    value: 'avery.lane@example.com',
    confirmed: true,
    optedOut: false,
  },
})
export class PersonContactPoint {
  @Id() contactPointId!: string;
  @OneOf(contactPointKinds) kind!: ContactPointKind;
  @Text({ max: 254, sensitive: 'contact', description: 'An e-mail address or a number in E.164.' }) value!: string;
  @Flag({ description: "Known to be the person's own. Until then it serves the inquiry that gave it." })
  confirmed!: boolean;
  @Flag({ description: 'Nothing is sent there.' }) optedOut!: boolean;
}
