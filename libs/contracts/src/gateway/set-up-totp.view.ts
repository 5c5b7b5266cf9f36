import { Text, View } from '@stillwater/contract-kit';

@View('set-up-totp', { example: { password: 'a long sentence nobody guesses' } })
export class SetUpTotp {
  @Text({ max: 200, sensitive: 'secret', description: 'Asked again, so that an open screen is not enough.' })
  password!: string;
}
