import { Flag, LanguageTag, OneOf, Text, View, Zone } from '@stillwater/contract-kit';

const refusals = ['no_consent', 'opted_out', 'no_contact_point'] as const;

/** With `allowed` an address, without it the reason. */
@View('contact-point', {
  example: {
    allowed: true,
    address: 'avery.lane@example.com',
    givenName: 'Avery',
    language: 'en-US',
    zone: 'America/New_York',
  },
})
export class ContactPoint {
  @Flag() allowed!: boolean;
  @OneOf(refusals, { optional: true }) refusal?: (typeof refusals)[number];
  @Text({ max: 254, sensitive: 'contact', optional: true, description: 'An e-mail address or a number in E.164.' })
  address?: string;
  @Text({ max: 80, sensitive: 'contact', optional: true }) givenName?: string;
  @LanguageTag() language!: string;
  @Flag({ optional: true, description: 'They asked that messages say as little as can be.' }) discreet?: boolean;
  @Zone({ optional: true, description: "The person's own; absent, the clinic's counts." }) zone?: string;
}
