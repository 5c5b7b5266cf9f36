import { Email, Id, ListOf, OneOf, Text, View } from '@stillwater/contract-kit';

import { SessionMembership } from './session-membership.view.js';

@View('session', {
  example: {
    staffId: '01995000-0000-7000-8000-000000000042',
    name: 'Theo Banks',
    email: 'theo.banks@example.com',
    totp: 'on',
    memberships: [
      {
        clinicId: '01995000-0000-7000-8000-000000000001',
        slug: 'asheville',
        name: 'Juniper & Tide Asheville',
        zone: 'America/New_York',
        roles: ['intake'],
        abilities: ['clinic.read', 'staff.read', 'inquiry.read', 'inquiry.work'],
      },
    ],
  },
})
export class SessionView {
  @Id() staffId!: string;
  @Text({ max: 120 }) name!: string;
  @Email() email!: string;
  @OneOf(['on', 'off', 'required'], {
    description:
      'Whether codes of an authenticator app are asked. With `required`, no clinic opens before it is set up.',
  })
  totp!: 'on' | 'off' | 'required';
  @ListOf(() => SessionMembership, { max: 200 }) memberships!: SessionMembership[];
}
