import { consentTexts, type ConsentGiven } from '@stillwater/contracts';
import { Problem } from '@stillwater/platform';

/**
 * A consent to a text that nobody has published proves nothing.
 * @throws Problem `consent.text_unknown`
 */
export function refuseUnknownTexts(consents: readonly ConsentGiven[]): void {
  const unknown = consents.flatMap(({ kind, textVersion }, index) => {
    const published: readonly string[] = consentTexts[kind];
    if (published.includes(textVersion)) return [];
    return [
      { pointer: `/consents/${index}/textVersion`, code: 'choice', message: `must be ${published.join(' or ')}` },
    ];
  });
  if (unknown.length > 0)
    throw Problem.invalid('consent.text_unknown', 'A consent names a text that was never published.', unknown);
}
