import type { components } from '@stillwater/api-client';
import { phoneNumber } from '@stillwater/ui/phone-number';

export const kinds = ['phone', 'email'] as const;

/** What may be agreed to for which kind of point. */
export const agreeable = {
  phone: ['sms', 'calls'],
  email: ['email', 'newsletter'],
} as const;

type Consent = (typeof agreeable)[keyof typeof agreeable][number];

/** What was typed while the person spoke. */
export interface PointDraft {
  readonly kind: (typeof kinds)[number];
  readonly value: string;
  readonly agreed: readonly Consent[];
}

/** Whether what was typed can't be an address or number of that kind. */
export function faultOf({ kind, value }: PointDraft): boolean {
  return kind === 'phone' ? phoneNumber(value) === undefined : !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value.trim());
}

/**
 * What is sent: the number in E.164, and each consent with the text that stood on the page.
 *
 * @param versionOf the version of a consent's text in the page's language
 */
export function pointSaid(
  { kind, value, agreed }: PointDraft,
  versionOf: (consent: Consent) => string,
): components['schemas']['ContactPointSaid'] {
  return {
    ...(kind === 'phone' ? { phone: phoneNumber(value) ?? value } : { email: value.trim() }),
    consents: agreed.map((consent) => ({ kind: consent, textVersion: versionOf(consent) })),
  };
}
