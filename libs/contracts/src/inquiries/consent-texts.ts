import type { ConsentKind } from './choices.js';

/**
 * The texts that people agree to, by version, with those of before: a consent names the one that was shown or read out.
 * A changed text has a new version.
 */
export const consentTexts = {
  sms: ['sms.1.en-US'],
  email: ['email.1.en-US'],
  calls: ['calls.1.en-US', 'urgent-call.1.en-US'],
  newsletter: ['newsletter.1.en-US'],
} as const satisfies Record<ConsentKind, readonly string[]>;
