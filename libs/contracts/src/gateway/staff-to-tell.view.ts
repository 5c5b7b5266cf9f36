import { ListOf, Text, View } from '@stillwater/contract-kit';

import { StaffAddress } from './staff-address.view.js';

/** Only those who have come and may still sign in. */
@View('staff-to-tell', {
  example: {
    slug: 'asheville',
    staff: [{ staffId: '01995000-0000-7000-8000-000000000042', email: 'theo.banks@example.com', roles: ['intake'] }],
  },
})
export class StaffToTell {
  @Text({ max: 60, description: "The clinic's part of the address of its pages." }) slug!: string;
  @ListOf(() => StaffAddress, { max: 500 }) staff!: StaffAddress[];
}
