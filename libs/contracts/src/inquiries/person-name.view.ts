import { Id, Text, View } from '@stillwater/contract-kit';

@View('person-name', {
  example: { personId: '01995a10-3c3e-7a52-8f11-2b7d9c405502', givenName: 'Avery', familyName: 'Lane' },
})
export class PersonName {
  @Id() personId!: string;
  @Text({ max: 80, sensitive: 'contact' }) givenName!: string;
  @Text({ max: 80, sensitive: 'contact', optional: true }) familyName?: string;
}
