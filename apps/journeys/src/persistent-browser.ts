import { randomUUID } from 'node:crypto';
import { eventually } from '@stillwater/testing';
import { Browser, type Answer, type Sending } from './browser.js';

/** A service that was killed is back sooner. */
const PATIENCE_MS = 60_000;

/**
 * Somebody who doesn't give up: what got no answer, or "not now", is sent once more under the same key. "Much later" is
 * an answer.
 */
export class PersistentBrowser extends Browser {
  override request<T = Record<string, unknown>>(
    method: string,
    path: string,
    sending: Sending = {},
  ): Promise<Answer<T>> {
    const key: Record<string, string> = method === 'POST' ? { 'idempotency-key': randomUUID() } : {};
    return eventually(async () => {
      const answer = await super.request<T>(method, path, { ...sending, headers: { ...key, ...sending.headers } });
      const later = Number(answer.headers.get('retry-after')) * 1_000 > PATIENCE_MS;
      if (answer.status >= 500 && !later) throw new Error(`${method} ${path}: ${answer.status} ${answer.text}`);
      return answer;
    }, PATIENCE_MS);
  }
}

/** What was answered, when it was this; otherwise an error that says what came instead. */
export async function answered<T>(status: number, answer: Promise<Answer<T>>): Promise<Answer<T>> {
  const { status: got, text } = await answer;
  if (got !== status) throw new Error(`Answered ${got} instead of ${status}: ${text}`);
  return answer;
}

/** The header that names the version that was seen. */
export function seen({ headers }: Answer<unknown>): Record<string, string> {
  return { 'if-match': headers.get('etag') ?? '' };
}
