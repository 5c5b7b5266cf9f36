import type { Health, Lifecycle } from '@stillwater/platform';
import { failureOfFetch, type Handover } from './delivery.rules.js';
import { withPatience } from './with-patience.js';

export interface TextRequest {
  url: string;
  headers: Record<string, string>;
  body: string | URLSearchParams;
}

/** A carrier of texts that takes them over HTTP, and how the last time went. */
export class TextCarrier {
  private trouble: string | undefined;

  /** @param name of the check */
  constructor(
    name: string,
    private readonly patienceMs: number,
    lifecycle: Lifecycle,
  ) {
    lifecycle.add({ name, check: () => this.check() });
  }

  /** @param refusal what an answer other than yes means */
  async handOver(
    { url, headers, body }: TextRequest,
    refusal: (status: number, answer: unknown) => Handover,
  ): Promise<Handover> {
    try {
      const { response, answer } = await withPatience(this.patienceMs, async (signal) => {
        const got = await fetch(url, { method: 'POST', headers, body, signal, redirect: 'error' });
        return { response: got, answer: (await got.json().catch(() => ({}))) as unknown };
      });
      const said: Handover = response.ok ? { kind: 'accepted' } : refusal(response.status, answer);
      const refused = said.kind === 'no_carrier' ? said.refusesUs : undefined;
      this.trouble = refused && `the carrier of text messages refuses the account or its number: ${refused}`;
      return said;
    } catch (error) {
      this.trouble = 'the carrier of text messages did not answer the last time';
      const failure = failureOfFetch(error);
      return { kind: 'refused', failure, reason: failure === 'unknown' ? 'sms_no_answer' : 'sms_unreachable' };
    }
  }

  private check(): Health {
    return this.trouble ? { ok: true, degraded: true, detail: this.trouble } : { ok: true };
  }
}

/** Where a carrier tells what became of a text: its id goes along in the address. */
export function receiptsUrl(publicUrl: string, carrier: string, messageId: string): string {
  return `${publicUrl.replace(/\/+$/, '')}/v1/webhooks/${carrier}/receipts/${messageId}`;
}
