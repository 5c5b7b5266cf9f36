import { describe, expect, it } from '@jest/globals';
import { authenticatorPage, codeOf } from './authenticator.ts';

/** "12345678901234567890", the key of the RFC's own examples. */
const KEY = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

describe('the authenticator of the demo', () => {
  it.each([
    [59, '287082'],
    [1_111_111_109, '081804'],
    [1_111_111_111, '050471'],
    [1_234_567_890, '005924'],
    [2_000_000_000, '279037'],
    [20_000_000_000, '353130'],
  ])('shows what RFC 6238 says for second %d', (second, code) => {
    expect(codeOf(KEY, new Date(second * 1_000))).toBe(code);
  });

  it('takes a key as it is shown, and as an address', () => {
    const now = new Date(59_000);
    expect(codeOf('gezd gnbv gy3t qojq gezd gnbv gy3t qojq', now)).toBe('287082');
    expect(codeOf(`otpauth://totp/Stillwater:a@example.com?secret=${KEY}&issuer=Stillwater`, now)).toBe('287082');
  });

  it.each(['', 'GEZD', '<script>alert(1)</script>'])('says that %j is no key', (key) => {
    const page = authenticatorPage(key, new Date(59_000));
    expect(page).toContain('This is no key');
    expect(page).not.toContain('<script');
  });
});
