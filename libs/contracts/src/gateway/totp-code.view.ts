import { Text, View } from '@stillwater/contract-kit';

@View('totp-code', { example: { code: '492039' } })
export class TotpCode {
  @Text({ max: 6, pattern: /^\d{6}$/, description: 'What the authenticator app shows. Works once.' })
  code!: string;
}
