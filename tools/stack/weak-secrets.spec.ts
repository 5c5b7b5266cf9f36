import { randomBytes } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { isWeak, isWeakKey } from './weak-secrets.ts';

test.each([
  'postgres',
  'changeme',
  'Password-2026',
  'juniper and tide',
  'aaaaaaaaaaaaaaaaaaaaaaaa',
  'short',
  'stillwater123456',
])('calls %s weak', (password) => expect(isWeak(password)).toBe(true));

test('lets drawn passwords pass', () => {
  for (let round = 0; round < 200; round += 1) expect(isWeak(randomBytes(32).toString('base64url'))).toBe(false);
  expect(isWeak('correct horse battery staple')).toBe(false);
});

test('tells a typed key from a drawn one, raw or in hexadecimal', () => {
  for (let round = 0; round < 200; round += 1) {
    const key = randomBytes(32);
    expect(isWeakKey(key)).toBe(false);
    expect(isWeakKey(Buffer.from(`${key.toString('hex')}\n`))).toBe(false);
  }
  expect(isWeakKey(Buffer.alloc(32))).toBe(true);
  expect(isWeakKey(Buffer.from('00'.repeat(32)))).toBe(true);
  expect(isWeakKey(Buffer.from(Array.from({ length: 32 }, (_, index) => index)))).toBe(true);
});
