import { Email, Text, View } from '@stillwater/contract-kit';

@View('sign-in', { example: { email: 'theo.banks@example.com', password: 'a long sentence nobody guesses' } })
export class SignIn {
  @Email() email!: string;
  @Text({ max: 200, sensitive: 'secret' }) password!: string;
}
