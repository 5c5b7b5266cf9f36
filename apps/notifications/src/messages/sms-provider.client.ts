import { Lifecycle, type Health } from '@stillwater/platform';
import { NotificationsConfig } from '../notifications.config.js';
import type { Handover } from './delivery.rules.js';

export interface TextMessage {
  /** The same for every try: a provider that knows it sends once. */
  messageId: string;
  /** E.164. */
  to: string;
  text: string;
}

/** A company that carries text messages. One class for each, chosen by a setting. */
export abstract class SmsProvider {
  abstract send(text: TextMessage): Promise<Handover>;
}

/** No company is told: messages take their next channel. */
export class NoSmsProvider extends SmsProvider {
  async send(): Promise<Handover> {
    return { kind: 'no_carrier' };
  }
}

const PATIENCE_MS = 5_000;

/** The local catcher: it keeps every text beside the mails and sends nothing on. */
export class SmsCatcher extends SmsProvider {
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
      // Of this number only: wrong credentials, say, are an outage, and must not be a way past the code.
      const failure = response.status === 400 || response.status === 422 ? 'never' : 'later';
      return { kind: 'refused', failure, reason: `sms_${response.status}` };
    } catch {
      this.reachable = false;
      return { kind: 'refused', failure: 'later', reason: 'sms_unreachable' };
    }
  }

  private check(): Health {
    return this.reachable
      ? { ok: true }
      : { ok: true, degraded: true, detail: 'the carrier of text messages did not answer the last time' };
  }
}

export function smsProviderFor({ smsProvider, smsCatcherUrl }: NotificationsConfig, lifecycle: Lifecycle): SmsProvider {
  return smsProvider === 'catcher' && smsCatcherUrl ? new SmsCatcher(smsCatcherUrl, lifecycle) : new NoSmsProvider();
}
