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
    kind: 'text',
    about: 'The address that mails come from; the name beside it is the neutral one of the clinic',
  })
  mailFrom!: string;

  @Setting({ kind: 'flag', default: 'false', about: 'Refuse to send to a mail server that offers no TLS' })
  smtpRequireTls!: boolean;

  @Setting({ kind: 'integer', min: 1, max: 50, default: '4', about: 'Connections that are kept to the mail server' })
  smtpConnections!: number;

  @Setting({
    kind: 'integer',
    min: 1,
    max: 600,
    default: '60',
    about: 'Seconds after which a message whose sender has died is sent by another; longer than a mail server may take',
  })
  sendLeaseSeconds!: number;
}
