import { describe, expect, it } from '@jest/globals';
import { createHmac } from 'node:crypto';
import { codeOfLinkToken, hashOfLinkToken, linkToken } from './link-token.js';

const clinic = '01995000-0000-7000-8000-000000000001';
const other = '01995000-0000-7000-8000-000000000002';
const subject = '01995b20-5d10-7a44-9c3e-2b8f6d105505';

/** A key per clinic and purpose, as the key store has them. */
const keys = {
  clinicMac: (clinicId: string, purpose: string, text: string) =>
    Promise.resolve(createHmac('sha256', `${clinicId}|${purpose}`).update(text).digest()),
};

const make = (clinicId = clinic, purpose = 'screening', subjectId = subject, generation = 1) =>
  linkToken(keys, clinicId, 'q7m2kx9d4r', purpose, subjectId, generation);

describe('the token of a link', () => {
  it("is the clinic's code and 128 bits, the same in every message, and kept as its hash", async () => {
    const { token, hash } = await make();
    expect(token).toMatch(/^q7m2kx9d4r-[A-Za-z0-9_-]{22}$/);
    expect(await make()).toEqual({ token, hash });
    expect(hashOfLinkToken(token)).toEqual(hash);
    expect(hash).toHaveLength(32);
    expect(codeOfLinkToken(token)).toBe('q7m2kx9d4r');
  });

  it('is another one for another clinic, purpose, subject or generation', async () => {
    const made = await Promise.all([
      make(),
      make(other),
      make(clinic, 'booking'),
      make(clinic, 'screening', other),
      make(clinic, 'screening', subject, 2),
    ]);
    expect(new Set(made.map(({ token }) => token)).size).toBe(5);
  });

  it.each(['', 'q7m2kx9d4r', 'Q7M2-Zk3v0T9mUqS6hXn2bYw1LA', 'q7m2kx9d4r-short', 'q7m2kx9d4r-Zk3v0T9mUqS6hXn2bYw1LA='])(
    'is not %j',
    (text) => {
      expect(codeOfLinkToken(text)).toBeUndefined();
    },
  );
});
