import { describe, expect, it } from '@jest/globals';
import { consentThatCounts } from './consent-that-counts.js';

const sms = { kind: 'sms', givenAt: '2026-11-01T09:00:00Z' } as const;
const early = { ...sms, revokedAt: '2026-11-02T09:00:00Z' };
const late = { ...sms, revokedAt: '2026-11-04T09:00:00Z', state: 'withdrawn' } as const;
const standing = { ...sms, state: 'current' } as const;
const replaced = { ...sms, state: 'replaced' } as const;
const asked = { ...sms, givenAt: '2026-11-05T09:00:00Z', state: 'asked' } as const;
const mail = { ...sms, kind: 'email' };

describe('of several consents to one way of writing', () => {
  it.each([
    [[early, standing, late], standing],
    [[asked, sms], sms],
    [[replaced, standing], standing],
    [[late, asked], asked],
    [[early, late, mail], late],
    [[late, early], late],
    [[mail], undefined],
    [[], undefined],
  ])('%j: %j counts', (consents, expected) => {
    expect(consentThatCounts<(typeof consents)[number]>(consents, 'sms')).toBe(expected);
  });
});
