interface Consent {
  readonly kind: string;
  readonly givenAt: string;
  readonly revokedAt?: string | undefined;
  readonly state?: 'current' | 'asked' | 'replaced' | 'withdrawn' | undefined;
}

/** What counts before what. */
const order = ['current', 'asked', 'replaced', 'withdrawn'] as const;

const rank = ({ revokedAt, state }: Consent): number =>
  order.indexOf(revokedAt === undefined ? (state ?? 'current') : 'withdrawn');

const saidAt = ({ givenAt, revokedAt }: Consent): string => revokedAt ?? givenAt;

/** Of all a person said about one way of writing, what counts: a yes that stands, else the last word. */
export function consentThatCounts<C extends Consent>(consents: readonly C[], kind: string): C | undefined {
  return consents
    .filter((one) => one.kind === kind)
    .toSorted((a, b) => rank(a) - rank(b) || saidAt(b).localeCompare(saidAt(a)))
    .at(0);
}
