import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { consentTexts, type ConsentGiven } from '@stillwater/contracts';
import { consentStates, refuseRepeatedConsents, refuseUnknownTexts } from './consent.rules.js';

describe('a consent', () => {
  test('names a text that was published for its kind', () => {
    const consents = [
      { kind: 'calls', textVersion: 'urgent-call.1.en-US' },
      { kind: 'sms', textVersion: 'email.1.en-US' },
      { kind: 'email', textVersion: 'email.9.en-US' },
    ] as const;
    expect(() => refuseUnknownTexts(consents.slice(0, 1))).not.toThrow();
    const pointers = ['/consents/1/textVersion', '/consents/2/textVersion'];
    expect(() => refuseUnknownTexts(consents)).toThrow(
      expect.objectContaining({
        code: 'consent.text_unknown',
        errors: pointers.map((pointer) => expect.objectContaining({ pointer })),
      }),
    );
  });

  test('is given once', () => {
    const given = ['email', 'sms', 'email'].map((kind) => ({ kind, textVersion: `${kind}.1.en-US` })) as ConsentGiven[];
    expect(() => refuseRepeatedConsents(given.slice(0, 2))).not.toThrow();
    expect(() => refuseRepeatedConsents(given)).toThrow(
      expect.objectContaining({
        code: 'consent.repeated',
        errors: [expect.objectContaining({ pointer: '/consents/2/kind' })],
      }),
    );
  });

  test('of every page is to a text that was published', () => {
    const path = new URL('../../../libs/ui/src/messages/en-US.json', import.meta.url);
    const areas = JSON.parse(readFileSync(path, 'utf8')) as Record<string, Record<string, string>>;
    const shown = Object.values(areas)
      .flatMap((words) => Object.entries(words))
      .flatMap(([key, version]) => (/^consent\..+\.version$/.test(key) ? [version] : []));
    expect(shown.length).toBeGreaterThan(4);
    expect(Object.values(consentTexts).flat()).toEqual(expect.arrayContaining(shown));
  });
});

const at = (day: number) => new Date(Date.UTC(2026, 10, day));
const ticked = (day: number, revoked?: number) => ({
  kind: 'email' as const,
  inquiryId: `inquiry of day ${day}`,
  grantedAt: at(day),
  revokedAt: revoked ? at(revoked) : null,
});
const told = (day: number, revoked?: number) => ({ ...ticked(day, revoked), inquiryId: null });

describe('the consents of a person', () => {
  test.each([
    ['of one box', [ticked(1)], 'current'],
    ['of a box ticked again', [ticked(1), ticked(2)], 'replaced current'],
    ['of a box taken back', [ticked(1, 2)], 'withdrawn'],
    ['of a box ticked after it was taken back', [ticked(1, 2), ticked(3)], 'withdrawn asked'],
    ['told to staff after it was taken back', [ticked(1, 2), told(3)], 'withdrawn current'],
    ['of a box ticked after staff were told so', [ticked(1, 2), told(3), ticked(4)], 'withdrawn replaced current'],
    ['asked for, then told to staff', [ticked(1, 2), ticked(3), told(4)], 'withdrawn replaced current'],
    ['told to staff and taken back', [told(1, 3), ticked(2, 3), ticked(4)], 'withdrawn withdrawn asked'],
  ])('%s', (_case, consents, states) => {
    expect(consents.map((one) => consentStates(consents.toReversed()).get(one)).join(' ')).toBe(states);
  });

  test('of one kind say nothing of another', () => {
    const text = { ...ticked(3), kind: 'sms' as const };
    expect(consentStates([ticked(1, 2), text]).get(text)).toBe('current');
  });
});
