import { Flag, LanguageTag, Text, UsState, View, Zone } from '@stillwater/contract-kit';

/** A merge patch: what is left out stays as it is, null takes it away. */
@View('person-edit', { example: { zone: 'America/Denver', language: 'es-US' } })
export class PersonEdit {
  @Text({ max: 80, sensitive: 'contact', optional: true }) givenName?: string;
  @Text({ max: 80, sensitive: 'contact', clearable: true }) familyName?: string | null;
  @UsState({ optional: true }) stateOfResidence?: string;
  @Zone({ clearable: true }) zone?: string | null;
  @Flag({ optional: true, description: 'Messages say as little as can be.' }) discreet?: boolean;
  @LanguageTag({ optional: true }) language?: string;
}
