import { describe, expect, it } from '@jest/globals';

import { claimOf, keyIn } from './idempotency-key.rules.js';

const key = '8e03978e-40d5-43e8-bc93-6894a57f9324';

describe('Idempotency-Key', () => {
  it('is the same key quoted and bare', () => {
    expect(keyIn(key)).toBe(key);
    expect(keyIn(`"${key}"`)).toBe(key);
    expect(keyIn(undefined)).toBeUndefined();
  });

  it.each(['', '""', 'two words', 'x'.repeat(129), '"', 'a"b', 'ключ', 'a\nb'])('is refused as %j', (given) => {
    expect(() => keyIn(given)).toThrow(expect.objectContaining({ kind: 'invalid', code: 'request.idempotency_key' }));
  });

  it('stands for one place and one body', () => {
    const first = claimOf(key, 'POST /a/{id}', { id: '1' }, Buffer.from('{}'));
    expect(claimOf(key, 'POST /a/{id}', { id: '1' }, Buffer.from('{}'))).toEqual(first);
    expect(claimOf(key, 'POST /a/{id}', { id: '2' }, Buffer.from('{}')).fingerprint).not.toBe(first.fingerprint);
    expect(claimOf(key, 'POST /a/{id}', { id: '1' }, Buffer.from('{"a":1}')).fingerprint).not.toBe(first.fingerprint);
    expect(claimOf(key, 'POST /a/{id}', { id: '1' }, undefined).fingerprint).not.toBe(first.fingerprint);
  });
});
