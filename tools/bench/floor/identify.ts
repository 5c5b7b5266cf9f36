import { createHmac, createSecretKey, randomBytes } from 'node:crypto';

const ipKey = createSecretKey(randomBytes(32));
const ipHashes = new Map<string, string>();
const MOST_ADDRESSES = 10_000;

/** One visitor sends many requests, so the hash of an address is kept. */
export function ipHashOf(address: string): string {
  let known = ipHashes.get(address);
  if (!known) {
    if (ipHashes.size >= MOST_ADDRESSES) ipHashes.clear();
    known = createHmac('sha256', ipKey).update(address).digest('base64url');
    ipHashes.set(address, known);
  }
  return known;
}

/** The request's id is random enough for both numbers of a trace. */
export function traceOf(requestId: string): string {
  const digits = requestId.replaceAll('-', '');
  return `00-${digits}-${digits.slice(16)}-01`;
}
