import { createHash } from 'node:crypto';

import type { PersonKeys } from './person-keys.js';

/** What a person holds in the link of a message: the clinic's routing code, and 128 bits that nobody can guess. */
export interface LinkToken {
  token: string;
  /** All that is kept of it. */
  hash: Buffer;
}

const SECRET_BYTES = 16;
const LINK_TOKEN = /^([a-z0-9]{4,16})-([A-Za-z0-9_-]{22})$/;

/**
 * The token of one link. It is derived from the clinic's key and not kept, so that every message about one subject
 * carries the same link while the database knows its hash only. Raising the generation revokes what was sent before.
 * @param code the clinic's routing code
 * @param purpose what the link opens, such as `screening`; a link of one purpose opens nothing of another
 */
export async function linkToken(
  keys: Pick<PersonKeys, 'clinicMac'>,
  clinicId: string,
  code: string,
  purpose: string,
  subjectId: string,
  generation: number,
): Promise<LinkToken> {
  const secret = await keys.clinicMac(clinicId, 'links', `${purpose}|${subjectId}|${generation}`);
  const token = `${code}-${secret.subarray(0, SECRET_BYTES).toString('base64url')}`;
  return { token, hash: hashOfLinkToken(token) };
}

/** SHA-256: what a link is found by. */
export function hashOfLinkToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/** The routing code of the clinic that a token belongs to, or nothing when it can't be a token. */
export function codeOfLinkToken(token: string): string | undefined {
  return LINK_TOKEN.exec(token)?.[1];
}
