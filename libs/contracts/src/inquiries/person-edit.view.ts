import { Flag, LanguageTag, Text, UsState, View, Zone } from '@stillwater/contract-kit';

/** What is left out stays as it is. */
@View('person-edit', { example: { zone: 'America/Denver', language: 'es-US' } })
export class PersonEdit {
  @Text({ max: 80, sensitive: 'contact', optional: true }) givenName?: string;
  @Text({ max: 80, sensitive: 'contact', optional: true }) familyName?: string;
  @UsState({ optional: true }) stateOfResidence?: string;
  @Zone({ optional: true }) zone?: string;
  @Flag({ optional: true, description: 'Messages say as little as can be.' }) discreet?: boolean;
  @LanguageTag({ optional: true }) language?: string;
}
