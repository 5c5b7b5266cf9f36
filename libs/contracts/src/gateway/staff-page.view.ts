import { ListOf, Text, View } from '@stillwater/contract-kit';

import { StaffMember } from './staff-member.view.js';

@View('staff-page')
export class StaffPage {
  @ListOf(() => StaffMember, { max: 100 }) items!: StaffMember[];
  @Text({ max: 512, optional: true, description: 'Absent on the last page.' }) nextCursor?: string;
}
