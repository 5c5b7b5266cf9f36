import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { consentTexts } from '@stillwater/contracts';
import { refuseUnknownTexts } from './consent.rules.js';

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
