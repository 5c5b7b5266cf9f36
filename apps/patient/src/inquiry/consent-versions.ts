import type { IntlShape } from 'react-intl';
import { consentKinds, type ConsentKind } from './inquiry-draft.js';

/** Which consent texts stand on the page, by kind: the words that were agreed to can be looked up by version later. */
export function consentVersions(intl: IntlShape): Record<ConsentKind, string> {
  const entries = consentKinds.map((kind) => [kind, intl.formatMessage({ id: `consent.${kind}.version` })]);
  return Object.fromEntries(entries);
}
