import { describe, expect, test } from '@jest/globals';
import { createSecretKey, randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { keyCheck, open, sameKey, seal } from './envelope-encryption.js';

const newKey = () => createSecretKey(randomBytes(32));
const key = newKey();

describe('sealing', () => {
  test('opens to the same bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array(), fc.string(), (plain, context) =>
        open(key, context, seal(key, context, plain)).equals(plain),
      ),
    );
  });

  test('any changed bit, another place or another key stays shut', () => {
    const sealed = seal(key, 'clinic|table|row', Buffer.from('words'));
    fc.assert(
      fc.property(fc.nat(sealed.length * 8 - 1), (bit) => {
        const changed = Buffer.from(sealed);
        changed[bit >> 3]! ^= 1 << (bit & 7);
        expect(() => open(key, 'clinic|table|row', changed)).toThrow();
      }),
    );
    expect(() => open(key, 'clinic|table|other row', sealed)).toThrow();
    expect(() => open(newKey(), 'clinic|table|row', sealed)).toThrow();
  });

  test('never uses a nonce twice', () => {
    const nonces = new Set(
      Array.from({ length: 10_000 }, () => seal(key, '', Buffer.alloc(0)).subarray(1, 13).toString('hex')),
    );
    expect(nonces.size).toBe(10_000);
  });

  test('a key is told from another', () => {
    expect(sameKey(key, keyCheck(key))).toBe(true);
    expect(sameKey(newKey(), keyCheck(key))).toBe(false);
  });
});
