import { Int, Text, View } from '@stillwater/contract-kit';

@View('list-staff', { example: { limit: 50 } })
export class ListStaff {
  @Text({ max: 512, optional: true }) cursor?: string;
  @Int({ min: 1, max: 100, optional: true, description: '50 unless told.' }) limit?: number;
}
