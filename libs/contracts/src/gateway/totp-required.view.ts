import { Flag, View } from '@stillwater/contract-kit';

/** The password was right; the session begins with the code of the authenticator app. */
@View('totp-required', { example: { totpRequired: true } })
export class TotpRequired {
  @Flag({ description: 'Always true.' }) totpRequired!: boolean;
}
