import { Lifecycle, type Health } from '@stillwater/platform';
import { NotificationsConfig } from '../notifications.config.js';
import { failureOfFetch, failureOfStatus, type Handover } from './delivery.rules.js';
import { SmsInOrder } from './sms-in-order.client.js';
import { SmsProvider, type TextMessage } from './sms.client.js';
import { Telnyx } from './telnyx.client.js';
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
  private reachable = true;

  constructor(
    private readonly url: string,
    lifecycle: Lifecycle,
  ) {
    super();
    lifecycle.add({ name: 'sms', check: () => this.check() });
  }

  async send({ messageId, to, text }: TextMessage): Promise<Handover> {
    try {
      const response = await fetch(this.url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ messageId, to, text }),
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
      await response.arrayBuffer();
      this.reachable = true;
      if (response.ok) return { kind: 'accepted' };
      return { kind: 'refused', failure: failureOfStatus(response.status), reason: `sms_${response.status}` };
    } catch (error) {
      this.reachable = false;
      const failure = failureOfFetch(error);
      return { kind: 'refused', failure, reason: failure === 'unknown' ? 'sms_no_answer' : 'sms_unreachable' };
    }
  }

  private check(): Health {
    return this.reachable
      ? { ok: true }
      : { ok: true, degraded: true, detail: 'the carrier of text messages did not answer the last time' };
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
