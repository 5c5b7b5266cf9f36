import { createHmac, timingSafeEqual } from 'node:crypto';

/**
 * Whether Twilio has sent this: HMAC-SHA1 over the address that it called and every field, sorted by name, name and value
 * without anything between (its page "Webhooks security").
 */
export function isFromTwilio(url: string, form: URLSearchParams, signature: string, authToken: string): boolean {
  const fields = [...form].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  const signed = url + fields.map(([name, value]) => name + value).join('');
  const expected = createHmac('sha1', authToken).update(signed).digest();
  const given = Buffer.from(signature, 'base64');
  return given.length === expected.length && timingSafeEqual(given, expected);
}

/** What a status means for us; undefined: it is still on its way. */
export function outcomeOf(status: string | null): 'delivered' | 'undelivered' | undefined {
  switch (status) {
    case 'delivered':
    case 'read':
      return 'delivered';
    case 'undelivered':
    case 'failed':
    case 'canceled':
      return 'undelivered';
    default:
      return undefined;
  }
}
