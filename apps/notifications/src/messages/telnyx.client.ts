import { Lifecycle, type Health } from '@stillwater/platform';
import { failureOfFetch, failureOfStatus, type Handover } from './delivery.rules.js';
import { SmsProvider, type TextMessage } from './sms.client.js';

export interface TelnyxAccount {
  apiKey: string;
  /** `https://api.telnyx.com`; tests put another server there. */
  apiUrl: string;
  /** Where people reach us: receipts come back there. */
  publicUrl: string;
  patienceMs: number;
}

/** Codes of a refusal that no other try changes: the number is wrong, can't get texts, or its owner has opted out there. */
const FINAL_CODES: ReadonlySet<string> = new Set(['10002', '10016', '40001', '40012', '40300', '40310']);

/**
 * Telnyx's messages, written from its public description. As with Twilio the message's id goes along in the address that
 * the receipt comes back to.
 */
export class Telnyx extends SmsProvider {
  readonly name = 'telnyx';
  private reachable = true;

  constructor(
    private readonly account: TelnyxAccount,
    lifecycle: Lifecycle,
  ) {
    super();
    lifecycle.add({ name: 'sms-telnyx', check: () => this.check() });
  }

  async send({ messageId, from, to, text }: TextMessage): Promise<Handover> {
    // Without a number of its own a clinic can neither be answered nor told to stop.
    if (!from) return { kind: 'no_carrier' };
    const { apiKey, apiUrl, publicUrl, patienceMs } = this.account;
    const receipts = `${publicUrl.replace(/\/+$/, '')}/v1/webhooks/telnyx/receipts/${messageId}`;
    try {
      const response = await fetch(`${apiUrl}/v2/messages`, {
        method: 'POST',
        headers: { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' },
        body: JSON.stringify({ from, to, text, type: 'SMS', webhook_url: receipts, use_profile_webhooks: false }),
        signal: AbortSignal.timeout(patienceMs),
        redirect: 'error',
      });
      const answer: unknown = await response.json().catch(() => ({}));
      this.reachable = true;
      return response.ok ? { kind: 'accepted' } : refusal(response.status, answer);
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

/** What is wrong with our account or our own number is ours to repair, and no fault of the message. */
function refusal(status: number, answer: unknown): Handover {
  const [error] = (answer as { errors?: { code?: unknown }[] } | null)?.errors ?? [];
  const code = error?.code === undefined ? undefined : String(error.code);
  if (code && FINAL_CODES.has(code)) return { kind: 'refused', failure: 'never', reason: `sms_${code}` };
  const failure = status === 400 || status === 422 ? 'later' : failureOfStatus(status);
  return { kind: 'refused', failure, reason: `sms_${code ?? status}` };
}
