import type { Lifecycle } from '@stillwater/platform';
import type { NotificationsConfig } from '../notifications.config.js';
import { failureOfStatus, type Handover } from './delivery.rules.js';
import { SmsInOrder } from './sms-in-order.client.js';
import { SmsProvider, type TextMessage } from './sms.client.js';
import { Telnyx } from './telnyx.client.js';
import { TextCarrier } from './text-carrier.client.js';
import { Twilio } from './twilio.client.js';

/** No company is told: messages take their next channel. */
export class NoSmsProvider extends SmsProvider {
  readonly name = 'none';

  async send(): Promise<Handover> {
    return { kind: 'no_carrier' };
  }
}

const PATIENCE_MS = 5_000;

/** The local catcher: it keeps every text beside the mails and sends nothing on. */
export class SmsCatcher extends SmsProvider {
  readonly name = 'catcher';
  private readonly carrier: TextCarrier;

  constructor(
    private readonly url: string,
    lifecycle: Lifecycle,
  ) {
    super();
    this.carrier = new TextCarrier('sms', PATIENCE_MS, lifecycle);
  }

  send({ messageId, to, text }: TextMessage): Promise<Handover> {
    const request = {
      url: this.url,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ messageId, to, text }),
    };
    return this.carrier.handOver(request, (status) => {
      return { kind: 'refused', failure: failureOfStatus(status), reason: `sms_${status}` };
    });
  }
}

/** Whom the settings name: one carrier, or two in their order. */
export function smsProviderFor(config: NotificationsConfig, lifecycle: Lifecycle): SmsProvider {
  const first = carrier(config.smsProvider, config, lifecycle);
  if (config.smsSecondProvider === 'none') return first;
  return new SmsInOrder(first, carrier(config.smsSecondProvider, config, lifecycle));
}

function carrier(
  name: NotificationsConfig['smsProvider'],
  config: NotificationsConfig,
  lifecycle: Lifecycle,
): SmsProvider {
  const { publicUrl } = config;
  switch (name) {
    case 'catcher':
      return new SmsCatcher(config.smsCatcherUrl ?? '', lifecycle);
    case 'twilio':
      return new Twilio(
        {
          accountSid: config.twilioAccountSid ?? '',
          authToken: config.twilioAuthToken ?? '',
          apiUrl: config.twilioApiUrl,
          publicUrl,
          patienceMs: config.twilioPatienceSeconds * 1_000,
        },
        lifecycle,
      );
    case 'telnyx':
      return new Telnyx(
        {
          apiKey: config.telnyxApiKey ?? '',
          apiUrl: config.telnyxApiUrl,
          publicUrl,
          patienceMs: config.telnyxPatienceSeconds * 1_000,
        },
        lifecycle,
      );
    case 'none':
      return new NoSmsProvider();
    default:
      throw new Error(`Nobody knows ${name satisfies never}.`);
  }
}
