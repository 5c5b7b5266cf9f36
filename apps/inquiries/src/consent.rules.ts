import { consentTexts, type ConsentGiven, type ConsentKind, type ConsentState } from '@stillwater/contracts';
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

/**
 * Two of one kind at once: nobody could say which of them counts.
 * @throws Problem `consent.repeated`
 */
export function refuseRepeatedConsents(consents: readonly ConsentGiven[]): void {
  const repeated = consents.flatMap(({ kind }, index) =>
    consents.findIndex((one) => one.kind === kind) === index
      ? []
      : [{ pointer: `/consents/${index}/kind`, code: 'repeated', message: 'is given already' }],
  );
  if (repeated.length > 0) throw Problem.invalid('consent.repeated', 'A consent is given twice.', repeated);
}

/** A consent as it was given: by a box on a page, or in talking with staff, who wrote it down. */
export interface ConsentAsGiven {
  kind: ConsentKind;
  grantedAt: Date;
  revokedAt: Date | null;
  /** The inquiry whose box was ticked; none where staff wrote it down. */
  inquiryId: string | null;
}

/**
 * Whether the person has taken back what they agreed to, and nobody has heard otherwise from them since. A page takes
 * any address, so a box that is ticked there is a wish to be written to at that address and no more: only what staff
 * were told makes good what was taken back. FIND_REACHABLE_POINT says the same in SQL.
 */
export function isWithdrawn(ofOneKind: readonly ConsentAsGiven[]): boolean {
  return (
    ofOneKind.some(({ revokedAt }) => revokedAt) && !ofOneKind.some((one) => !one.revokedAt && one.inquiryId === null)
  );
}

/** Of one person's consents: for each kind the latest that counts is the current one, the others are its history. */
export function consentStates<C extends ConsentAsGiven>(consents: readonly C[]): Map<C, ConsentState> {
  const states = new Map<C, ConsentState>();
  for (const kind of new Set(consents.map((one) => one.kind))) {
    const ofOneKind = consents.filter((one) => one.kind === kind);
    const withdrawn = isWithdrawn(ofOneKind);
    let latest: ConsentState = 'current';
    for (const one of ofOneKind.toSorted((a, b) => b.grantedAt.getTime() - a.grantedAt.getTime())) {
      states.set(one, one.revokedAt ? 'withdrawn' : withdrawn ? 'asked' : latest);
      if (states.get(one) === 'current') latest = 'replaced';
    }
  }
  return states;
}
