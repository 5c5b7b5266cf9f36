import { LocalDate, Text, View } from '@stillwater/contract-kit';

/** What shows that the link is in the right hands. */
@View('second-factor', { example: { birthDate: '1985-04-12', code: '402913' } })
export class SecondFactor {
  @LocalDate({ sensitive: 'contact' }) birthDate!: string;
  @Text({ max: 6, pattern: /^\d{6}$/, sensitive: 'secret', optional: true }) code?: string;
}
