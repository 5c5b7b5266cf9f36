import { createHmac, timingSafeEqual } from 'node:crypto';

/**
 * Whether Twilio has sent this: HMAC-SHA1 over the address that it called and every field, sorted by name, name and value
 * without anything between (its page "Webhooks security").
 */
export function isFromTwilio(url: string, form: URLSearchParams, signature: string, authToken: string): boolean {
  const fields = [...form].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  const said = fields.map(([name, value]) => name + value).join('');
  const given = Buffer.from(signature, 'base64');
  return [url, withPort(url)].some((address) => {
    const expected = createHmac('sha1', authToken)
      .update(address + said)
      .digest();
    return given.length === expected.length && timingSafeEqual(given, expected);
  });
}

/** Twilio's own libraries try both: which of them is signed differs. */
function withPort(url: string): string {
  return url.replace(/^(https:\/\/[^/:]+)\//, '$1:443/');
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
