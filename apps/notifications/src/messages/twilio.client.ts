import { Lifecycle, type Health } from '@stillwater/platform';
import { failureOfFetch, failureOfStatus, type Handover } from './delivery.rules.js';
import { SmsProvider, type TextMessage } from './sms.client.js';

export interface TwilioAccount {
  accountSid: string;
  authToken: string;
  /** `https://api.twilio.com`; tests put another server there. */
  apiUrl: string;
  /** Where people reach us: receipts come back there. */
  publicUrl: string;
  patienceMs: number;
}

/** Codes of a refusal that no other try changes: the number is wrong, can't get texts, or its owner has opted out there. */
const FINAL_CODES: ReadonlySet<number> = new Set([
  21211, 21214, 21217, 21265, 21408, 21421, 21610, 21612, 21614, 30034,
]);

/**
 * Twilio's Messages resource, written from its public description. It knows no idempotency key: the message's id goes
 * along in the address that the receipt comes back to, so that one whose answer was lost is still known to have arrived.
 */
export class Twilio extends SmsProvider {
  readonly name = 'twilio';
  private reachable = true;

  constructor(
    private readonly account: TwilioAccount,
    lifecycle: Lifecycle,
  ) {
    super();
    lifecycle.add({ name: 'sms-twilio', check: () => this.check() });
  }

  async send({ messageId, from, to, text }: TextMessage): Promise<Handover> {
    // Without a number of its own a clinic can neither be answered nor told to stop.
    if (!from) return { kind: 'no_carrier' };
    const { accountSid, authToken, apiUrl, publicUrl, patienceMs } = this.account;
    const receipts = `${publicUrl.replace(/\/+$/, '')}/v1/webhooks/twilio/receipts/${messageId}`;
    try {
      const response = await fetch(`${apiUrl}/2010-04-01/Accounts/${accountSid}/Messages.json`, {
        method: 'POST',
        headers: { authorization: `Basic ${Buffer.from(`${accountSid}:${authToken}`).toString('base64')}` },
        body: new URLSearchParams({ To: to, From: from, Body: text, StatusCallback: receipts }),
        signal: AbortSignal.timeout(patienceMs),
        redirect: 'error',
      });
      const answer = await response.json().catch(() => ({}));
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

function refusal(status: number, answer: unknown): Handover {
  const code = typeof answer === 'object' && answer !== null && 'code' in answer ? Number(answer.code) : undefined;
  if (code !== undefined && FINAL_CODES.has(code)) return { kind: 'refused', failure: 'never', reason: `sms_${code}` };
  return { kind: 'refused', failure: failureOfStatus(status), reason: `sms_${code ?? status}` };
}
