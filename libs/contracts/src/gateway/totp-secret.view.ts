import { Text, View } from '@stillwater/contract-kit';

/** Shown once. The authenticator counts from the first code that is sent back. */
@View('totp-secret', {
  example: {
    uri: 'otpauth://totp/Stillwater:theo.banks%40example.com?secret=MN4W66CRJ5YTO4KW&issuer=Stillwater',
    secret: 'MN4W66CRJ5YTO4KW',
  },
})
export class TotpSecret {
  @Text({ max: 500, sensitive: 'secret', description: 'For the authenticator app, as a link or a QR code.' })
  uri!: string;
  @Text({ max: 128, sensitive: 'secret', description: 'The same key for typing in (base32).' })
  secret!: string;
}
