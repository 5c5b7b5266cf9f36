import type { Health, Lifecycle } from '@stillwater/platform';
import { failureOfFetch, type Handover } from './delivery.rules.js';
import { withPatience } from './with-patience.js';

export interface TextRequest {
  url: string;
  headers: Record<string, string>;
  body: string | URLSearchParams;
}

/** A carrier of texts that takes them over HTTP, and whether it answered the last time. */
export class TextCarrier {
  private reachable = true;

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

/** Where a carrier tells what became of a text: its id goes along in the address. */
export function receiptsUrl(publicUrl: string, carrier: string, messageId: string): string {
  return `${publicUrl.replace(/\/+$/, '')}/v1/webhooks/${carrier}/receipts/${messageId}`;
}
