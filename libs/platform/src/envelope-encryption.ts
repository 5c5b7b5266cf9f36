import {
  createCipheriv,
  createDecipheriv,
  createHash,
  hkdfSync,
  randomFillSync,
  timingSafeEqual,
  type KeyObject,
} from 'node:crypto';

/** First byte of every sealed blob. */
const FORMAT = 1;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
export const KEY_BYTES = 32;

/** Random bytes for many nonces are drawn at once: each draw costs as much as the rest of sealing. */
const nonces = Buffer.alloc(NONCE_BYTES * 128);
let used = nonces.length;

function newNonce(): Buffer {
  if (used === nonces.length) {
    randomFillSync(nonces);
    used = 0;
  }
  used += NONCE_BYTES;
  return Buffer.from(nonces.subarray(used - NONCE_BYTES, used));
}

/**
 * Seals bytes with AES-256-GCM: format byte, nonce, ciphertext, tag. The context (clinic, table, row, key) is
 * authenticated, so a blob that is copied to another row or clinic does not open. A key takes at most 2^32 messages
 * with random nonces (NIST SP 800-38D); a person's key sees some thousands. Keys are KeyObjects: a cipher made from
 * bare bytes costs Node four times as much.
 */
export function seal(key: KeyObject, context: string, plain: Uint8Array): Buffer {
  const nonce = newNonce();
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(Buffer.from(context));
  const body = cipher.update(plain);
  const last = cipher.final();
  return Buffer.concat([Buffer.of(FORMAT), nonce, body, last, cipher.getAuthTag()]);
}

/** @throws Error when the key, the context or a single bit is another one */
export function open(key: KeyObject, context: string, sealed: Buffer): Buffer {
  if (sealed[0] !== FORMAT || sealed.length < 1 + NONCE_BYTES + TAG_BYTES)
    throw new Error('Not a sealed blob of a known format');
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(1, 1 + NONCE_BYTES));
  decipher.setAAD(Buffer.from(context));
  decipher.setAuthTag(sealed.subarray(sealed.length - TAG_BYTES));
  const body = decipher.update(sealed.subarray(1 + NONCE_BYTES, sealed.length - TAG_BYTES));
  return Buffer.concat([body, decipher.final()]);
}

/** A key for one purpose, derived from a key that is never used itself (RFC 5869). */
export function derive(key: Buffer | KeyObject, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', key, Buffer.alloc(0), `stillwater:${purpose}`, KEY_BYTES));
}

/** Identifies a key without showing it: AES-GCM alone doesn't commit to one key. */
export function keyCheck(key: KeyObject): Buffer {
  return createHash('sha256').update('stillwater:key-check').update(key.export()).digest().subarray(0, 8);
}

export function sameKey(key: KeyObject, check: Buffer): boolean {
  return check.length === 8 && timingSafeEqual(keyCheck(key), check);
}
