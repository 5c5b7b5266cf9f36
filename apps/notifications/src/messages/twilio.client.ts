import type { Lifecycle } from '@stillwater/platform';
import { TWILIO_ACCOUNT_FAULTS } from './account-faults.rules.js';
import { failureOfStatus, type Handover } from './delivery.rules.js';
import { SmsProvider, type TextMessage } from './sms.client.js';
import { receiptsUrl, TextCarrier } from './text-carrier.client.js';

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
const FINAL_CODES: ReadonlySet<number> = new Set([21211, 21214, 21217, 21265, 21421, 21610, 21612, 21614]);

/**
 * Twilio's Messages resource, written from its public description. It knows no idempotency key: the message's id goes
 * along in the address that the receipt comes back to, so that one whose answer was lost is still known to have arrived.
 */
export class Twilio extends SmsProvider {
  readonly name = 'twilio';
  private readonly carrier: TextCarrier;

  constructor(
    private readonly account: TwilioAccount,
    lifecycle: Lifecycle,
  ) {
    super();
    this.carrier = new TextCarrier('sms-twilio', account.patienceMs, lifecycle);
  }

  async send({ messageId, from, to, text }: TextMessage): Promise<Handover> {
    // Without a number of its own a clinic can neither be answered nor told to stop.
    if (!from) return { kind: 'no_carrier' };
    const { accountSid, authToken, apiUrl, publicUrl } = this.account;
    const StatusCallback = receiptsUrl(publicUrl, this.name, messageId);
    const request = {
      url: `${apiUrl}/2010-04-01/Accounts/${accountSid}/Messages.json`,
      headers: { authorization: `Basic ${Buffer.from(`${accountSid}:${authToken}`).toString('base64')}` },
      body: new URLSearchParams({ To: to, From: from, Body: text, StatusCallback }),
    };
    return this.carrier.handOver(request, refusal);
  }
}

function refusal(status: number, answer: unknown): Handover {
  const code = typeof answer === 'object' && answer !== null && 'code' in answer ? Number(answer.code) : undefined;
  if (TWILIO_ACCOUNT_FAULTS.has(String(code))) return { kind: 'no_carrier', refusesUs: `sms_${code}` };
  if (code !== undefined && FINAL_CODES.has(code)) return { kind: 'refused', failure: 'never', reason: `sms_${code}` };
  return { kind: 'refused', failure: failureOfStatus(status), reason: `sms_${code ?? status}` };
}
