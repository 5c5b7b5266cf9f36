import { Email, Flag, Id, ListOf, Text, Version, View } from '@stillwater/contract-kit';

import { Licence } from './licence.view.js';
import { eachStaffRole, type StaffRole } from './roles.js';

@View('staff-member', {
  example: {
    staffId: '01995000-0000-7000-8000-000000000042',
    name: 'Theo Banks',
    email: 'theo.banks@example.com',
    roles: ['intake'],
    enrolled: true,
    licences: [],
    version: 1,
  },
})
export class StaffMember {
  @Id() staffId!: string;
  @Text({ max: 120 }) name!: string;
  @Email() email!: string;
  @ListOf(eachStaffRole, { max: 7 }) roles!: StaffRole[];
  @Flag({ description: 'False until the enrolment link was used.' }) enrolled!: boolean;
  @ListOf(() => Licence, { max: 30, optional: true }) licences?: Licence[];
  @Flag({
    optional: true,
    description:
      'Of prescribers: whether a licence is on file under which they may sign today, in a state of the clinic.',
  })
  licensed?: boolean;
  @Version() version!: number;
}
