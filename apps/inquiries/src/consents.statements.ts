import type { Statement, Unit } from '@stillwater/platform';
import type { ConsentAsGiven } from './consent.rules.js';

/**
 * What the states of a person's consents hang on, beside those that are shown: of each kind the newest box, the newest
 * word to staff and the newest that was taken back. What was taken back counts, however many boxes were ticked since.
 * @param shown ids that are in hand already
 */
export function decidingConsents(unit: Unit, personId: string, shown: readonly string[]): Promise<ConsentAsGiven[]> {
  return unit.query<ConsentAsGiven>(DECIDING_CONSENTS, [unit.clinicId, personId, shown]);
}

export const DECIDING_CONSENTS: Statement = {
  name: 'deciding-consents',
  text: `
select distinct on (kind, revoked_at is null, inquiry_id is null)
       kind, inquiry_id as "inquiryId", granted_at as "grantedAt", revoked_at as "revokedAt"
  from contact_consent
 where clinic_id = $1 and person_id = $2 and id <> all ($3::uuid[])
 order by kind, revoked_at is null, inquiry_id is null, granted_at desc`,
};
