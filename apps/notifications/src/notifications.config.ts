import { ServiceConfig, Setting } from '@stillwater/platform';

export class NotificationsConfig extends ServiceConfig {
  @Setting({
    kind: 'url',
    protocols: ['smtp:', 'smtps:'],
    secret: true,
    about: 'The mail server, with user and password if it wants them: smtps://user:password@mail.example.com',
  })
  smtpUrl!: string;

  @Setting({
    kind: 'url',
    protocols: ['smtp:', 'smtps:'],
    secret: true,
    optional: true,
    about: 'A second mail server, of somebody else: it gets what the first does not take',
  })
  smtpSecondUrl?: string;

  @Setting({
    kind: 'text',
    about: 'The address that mails come from; the name beside it is the neutral one of the clinic',
  })
  mailFrom!: string;

  @Setting({ kind: 'flag', default: 'false', about: 'Refuse to send to a mail server that offers no TLS' })
  smtpRequireTls!: boolean;

  @Setting({ kind: 'integer', min: 1, max: 50, default: '4', about: 'Connections that are kept to the mail server' })
  smtpConnections!: number;

  @Setting({ kind: 'integer', min: 1, max: 20, default: '20', about: 'Seconds that a mail server has to answer' })
  smtpPatienceSeconds!: number;

  @Setting({
    kind: 'integer',
    min: 1,
    max: 600,
    default: '60',
    about: 'Seconds after which a message whose sender has died is sent by another; longer than a mail server may take',
  })
  sendLeaseSeconds!: number;

  @Setting({ kind: 'url', about: 'Where people reach the clinic pages: links in messages begin with it' })
  publicUrl!: string;

  @Setting({
    kind: 'choice',
    choices: ['none', 'catcher', 'twilio', 'telnyx'],
    default: 'none',
    about: 'Who carries text messages. none: what would be a text goes by e-mail or becomes a call',
  })
  smsProvider!: 'none' | 'catcher' | 'twilio' | 'telnyx';

  @Setting({
    kind: 'choice',
    choices: ['none', 'twilio', 'telnyx'],
    default: 'none',
    about: 'A second carrier of text messages: it gets at once what the first does not take',
  })
  smsSecondProvider!: 'none' | 'twilio' | 'telnyx';

  @Setting({ kind: 'url', optional: true, about: 'Where the local catcher takes text messages' })
  smsCatcherUrl?: string;

  @Setting({ kind: 'text', optional: true, about: 'The account at Twilio: AC and 32 digits' })
  twilioAccountSid?: string;

  @Setting({
    kind: 'text',
    optional: true,
    secret: true,
    about: 'Its token; the gateway checks webhooks with the same',
  })
  twilioAuthToken?: string;

  @Setting({ kind: 'url', default: 'https://api.twilio.com', about: "Twilio's interface" })
  twilioApiUrl!: string;

  @Setting({ kind: 'integer', min: 1, max: 20, default: '12', about: 'Seconds that Twilio has to answer' })
  twilioPatienceSeconds!: number;

  @Setting({ kind: 'text', optional: true, secret: true, about: 'A key for the interface of Telnyx' })
  telnyxApiKey?: string;

  @Setting({ kind: 'url', default: 'https://api.telnyx.com', about: "Telnyx's interface" })
  telnyxApiUrl!: string;

  @Setting({ kind: 'integer', min: 1, max: 12, default: '12', about: 'Seconds that Telnyx has to answer' })
  telnyxPatienceSeconds!: number;

  override faults(): string[] {
    const carriers: string[] = [this.smsProvider, this.smsSecondProvider];
    return [
      ...super.faults(),
      ...(this.smsProvider === 'catcher' && !this.smsCatcherUrl
        ? ['SMS_CATCHER_URL is missing: SMS_PROVIDER is catcher']
        : []),
      ...(carriers.includes('twilio') && !(this.twilioAccountSid && this.twilioAuthToken)
        ? ['TWILIO_ACCOUNT_SID or TWILIO_AUTH_TOKEN is missing: twilio carries text messages']
        : []),
      ...(carriers.includes('telnyx') && !this.telnyxApiKey
        ? ['TELNYX_API_KEY is missing: telnyx carries text messages']
        : []),
      ...(this.smsSecondProvider !== 'none' &&
      (this.smsProvider === 'none' || this.smsProvider === this.smsSecondProvider)
        ? ['SMS_SECOND_PROVIDER must be another carrier than SMS_PROVIDER, which must be one']
        : []),
      ...(this.smsSecondProvider !== 'none' && this.twilioPatienceSeconds > 12
        ? [
            'TWILIO_PATIENCE_SECONDS may be 12 at most with two carriers: a text is not in hand for longer than both take',
          ]
        : []),
      ...(this.smsProvider === 'catcher' && this.mode === 'real'
        ? ['SMS_PROVIDER catcher sends nothing on; a real installation must not have it']
        : []),
    ];
  }
}
