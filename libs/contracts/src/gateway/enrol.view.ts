import { Text, View } from '@stillwater/contract-kit';

@View('enrol', { example: { password: 'a long sentence nobody guesses' } })
export class Enrol {
  @Text({ min: 12, max: 200, sensitive: 'secret' }) password!: string;
}
