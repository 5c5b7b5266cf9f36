import type { Schemas } from '../api.js';

type Consent = Schemas['ConsentRecord'];

/** The catalogue's words for where the consent to one way of writing stands. */
export function consentWords(consent: Consent | undefined) {
  if (consent === undefined) return 'consents.missing';
  if (consent.revokedAt !== undefined) return 'consents.revoked';
  return consent.state === 'asked' ? 'consents.asked' : 'consents.given';
}
