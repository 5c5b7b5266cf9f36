import { Text, View } from '@stillwater/contract-kit';

@View('stranger-address', { example: { address: '+18285550111' } })
export class StrangerAddress {
  @Text({
    max: 254,
    sensitive: 'contact',
    optional: true,
    description: 'A number in E.164. Absent: it has had its answer of the day, or it is too late for one.',
  })
  address?: string;
}
