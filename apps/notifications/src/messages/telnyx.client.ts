import type { Lifecycle } from '@stillwater/platform';
import { TELNYX_ACCOUNT_FAULTS } from './account-faults.rules.js';
import { failureOfStatus, type Handover } from './delivery.rules.js';
import { SmsProvider, type TextMessage } from './sms.client.js';
import { receiptsUrl, TextCarrier } from './text-carrier.client.js';

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
  private readonly carrier: TextCarrier;

  constructor(
    private readonly account: TelnyxAccount,
    lifecycle: Lifecycle,
  ) {
    super();
    this.carrier = new TextCarrier('sms-telnyx', account.patienceMs, lifecycle);
  }

  async send({ messageId, from, to, text }: TextMessage): Promise<Handover> {
    // Without a number of its own a clinic can neither be answered nor told to stop.
    if (!from) return { kind: 'no_carrier' };
    const { apiKey, apiUrl, publicUrl } = this.account;
    const webhook_url = receiptsUrl(publicUrl, this.name, messageId);
    const request = {
      url: `${apiUrl}/v2/messages`,
      headers: { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' },
      body: JSON.stringify({ from, to, text, type: 'SMS', webhook_url, use_profile_webhooks: false }),
    };
    return this.carrier.handOver(request, refusal);
  }
}

/** What else is wrong with the account may be put right while the message is tried again, such as its key. */
function refusal(status: number, answer: unknown): Handover {
  const [error] = (answer as { errors?: { code?: unknown }[] } | null)?.errors ?? [];
  const code = error?.code === undefined ? undefined : String(error.code);
  if (code && TELNYX_ACCOUNT_FAULTS.has(code)) return { kind: 'no_carrier', refusesUs: `sms_${code}` };
  if (code && FINAL_CODES.has(code)) return { kind: 'refused', failure: 'never', reason: `sms_${code}` };
  const failure = status === 400 || status === 422 ? 'later' : failureOfStatus(status);
  return { kind: 'refused', failure, reason: `sms_${code ?? status}` };
}
