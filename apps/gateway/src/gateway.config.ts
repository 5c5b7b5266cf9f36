import { ServiceConfig, Setting } from '@stillwater/platform';

/** What the gateway is told besides what every service is told. Needs ROOT_KEY_FILE: its own keys are derived from it. */
export class GatewayConfig extends ServiceConfig {
  @Setting({
    kind: 'integer',
    min: 0,
    max: 65535,
    default: '3000',
    about: 'Port for browsers and API clients; 0 takes a free one',
  })
  port!: number;

  @Setting({ kind: 'text', default: '127.0.0.1', about: 'Address that the port binds' })
  httpHost!: string;

  @Setting({
    kind: 'url',
    default: 'http://localhost:3000',
    about: 'How browsers reach the gateway; https in a real installation',
  })
  publicUrl!: string;

  @Setting({
    kind: 'text',
    default: '',
    about: 'Addresses of the proxies in front, separated by commas; only they may say who the client is',
  })
  trustProxy!: string;

  @Setting({ kind: 'integer', min: 1, default: '20', about: 'Public forms per minute and address' })
  publicWritesPerMinute!: number;

  @Setting({ kind: 'integer', min: 1, default: '600', about: 'Public forms per minute and clinic' })
  clinicWritesPerMinute!: number;

  @Setting({ kind: 'integer', min: 1, default: '300', about: 'Public pages and reads per minute and address' })
  publicReadsPerMinute!: number;

  @Setting({
    kind: 'integer',
    min: 1,
    default: '300',
    about: 'Requests of patient pages that a link opens, per minute and address: an answer is one',
  })
  linkRequestsPerMinute!: number;

  @Setting({ kind: 'integer', min: 1, default: '30', about: 'Sign-in attempts per minute and address' })
  signInsPerMinute!: number;

  @Setting({ kind: 'integer', min: 1, default: '1200', about: 'Requests per minute and signed-in person' })
  staffRequestsPerMinute!: number;

  @Setting({
    kind: 'integer',
    min: 1,
    default: '15',
    about: 'Seconds between signs of life on a stream of changes; less than a proxy in front waits for one',
  })
  liveBeatSeconds!: number;

  @Setting({ kind: 'integer', min: 1, default: '200', about: 'Requests in work at once; more are sent away with 503' })
  maxInFlight!: number;

  @Setting({
    kind: 'text',
    optional: true,
    secret: true,
    about: 'Token of the account at Twilio: webhooks of texts are signed with it; without it they are refused',
  })
  twilioAuthToken?: string;

  @Setting({
    kind: 'text',
    optional: true,
    about:
      "Telnyx's public key of the account, in base64: webhooks of texts are signed with it; without it they are refused",
  })
  telnyxPublicKey?: string;

  @Setting({
    kind: 'text',
    optional: true,
    secret: true,
    about:
      'Secret that tells of mails are signed with (Standard Webhooks): whsec_ and base64; without it they are refused',
  })
  mailWebhookSecret?: string;

  @Setting({
    kind: 'text',
    optional: true,
    about: 'Folder of the built patient pages, where it is not beside the gateway',
  })
  patientPages?: string;

  @Setting({ kind: 'text', optional: true, about: 'Folder of the built staff app, where it is not beside the gateway' })
  adminPages?: string;

  override faults(): string[] {
    const faults = super.faults();
    if (!this.rootKeyFile) faults.push('ROOT_KEY_FILE is missing (the keys of sign-in are derived from it)');
    if (this.mode === 'real' && !this.publicUrl.startsWith('https://')) {
      faults.push('PUBLIC_URL must begin with https:// (session cookies travel on it)');
    }
    if (this.telnyxPublicKey && Buffer.from(this.telnyxPublicKey, 'base64').length !== 32) {
      faults.push('TELNYX_PUBLIC_KEY is no Ed25519 key in base64 (32 bytes)');
    }
    return faults;
  }
}
