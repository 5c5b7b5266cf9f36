import { Text, View } from '@stillwater/contract-kit';

@View('timeline-fact', { example: { name: 'serviceCode', value: 'CONSULT' } })
export class TimelineFact {
  @Text({ max: 40 }) name!: string;
  @Text({ max: 200, description: 'A code, an instant or `true` and `false`.' }) value!: string;
}
