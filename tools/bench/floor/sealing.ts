import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hash,
  randomBytes,
  randomFillSync,
  type KeyObject,
} from 'node:crypto';

const FORMAT = 1;
/** Format and key id. */
const HEAD = 1 + 16;
const NONCE = 12;
const TAG = 16;

/** Random nonces, drawn 64 at a time. */
const nonces = Buffer.alloc(NONCE * 64);
let nextNonce = nonces.length;

function nonce(): Buffer {
  if (nextNonce === nonces.length) {
    randomFillSync(nonces);
    nextNonce = 0;
  }
  nextNonce += NONCE;
  return Buffer.from(nonces.subarray(nextNonce - NONCE, nextNonce));
}

/**
 * A key of 256 bits that lives in memory only; at rest it is wrapped by the key above it. A KeyObject, since a cipher
 * made from bare bytes costs Node 24 four times as much.
 */
export interface DataKey {
  id: string;
  version: number;
  secret: KeyObject;
}

/** Where a blob belongs: copied to another row, table or clinic it doesn't open. */
export interface Place {
  clinicId: string;
  table: string;
  group: string;
  rowId: string;
}

export function seal(key: DataKey, place: Place, content: object): Buffer {
  return encrypt(key.secret, key.id, additional(key, place), Buffer.from(JSON.stringify(content)));
}

/** @throws Error when the blob was sealed with another key or for another place */
export function open(key: DataKey, place: Place, sealed: Buffer): unknown {
  return JSON.parse(decrypt(key.secret, additional(key, place), sealed).toString());
}

/** Wraps a person's key by the clinic's key. */
export function wrap(clinicKey: DataKey, clinicId: string, key: DataKey): Buffer {
  const place = keyPlace(clinicId, key.id);
  return encrypt(clinicKey.secret, clinicKey.id, additional(clinicKey, place), key.secret.export());
}

/** @throws Error when the blob isn't what `wrap` made for this clinic and key */
export function unwrap(clinicKey: DataKey, clinicId: string, keyId: string, wrapped: Buffer): KeyObject {
  return createSecretKey(decrypt(clinicKey.secret, additional(clinicKey, keyPlace(clinicId, keyId)), wrapped));
}

function keyPlace(clinicId: string, keyId: string): Place {
  return { clinicId, table: 'person_key', group: 'key', rowId: keyId };
}

export function newKey(id: string): DataKey {
  return { id, version: 1, secret: createSecretKey(randomBytes(32)) };
}

/** Identifies a key without showing it: AES-GCM alone doesn't commit to one key. */
export function keyCheck(key: DataKey): Buffer {
  return hash('sha256', key.secret.export(), 'buffer').subarray(0, 8);
}

/** 16 bytes of a keyed hash over the normalised value: equal values of one clinic and column can be found, no more. */
export function blindIndex(indexKey: KeyObject, clinicId: string, column: string, value: string): Buffer {
  return createHmac('sha256', indexKey).update(`${clinicId}|${column}|${value}`).digest().subarray(0, 16);
}

function encrypt(secret: KeyObject, keyId: string, aad: Buffer, content: Buffer): Buffer {
  const iv = nonce();
  const cipher = createCipheriv('aes-256-gcm', secret, iv);
  cipher.setAAD(aad);
  const sealed = cipher.update(content);
  cipher.final();
  const head = Buffer.allocUnsafe(HEAD);
  head[0] = FORMAT;
  head.write(keyId.replaceAll('-', ''), 1, 'hex');
  return Buffer.concat([head, iv, sealed, cipher.getAuthTag()]);
}

function decrypt(secret: KeyObject, aad: Buffer, sealed: Buffer): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', secret, sealed.subarray(HEAD, HEAD + NONCE));
  decipher.setAAD(aad);
  decipher.setAuthTag(sealed.subarray(sealed.length - TAG));
  return Buffer.concat([decipher.update(sealed.subarray(HEAD + NONCE, sealed.length - TAG)), decipher.final()]);
}

function additional(key: DataKey, place: Place): Buffer {
  return Buffer.from(`${FORMAT}|${place.clinicId}|${place.table}|${place.group}|${place.rowId}|${key.version}`);
}
