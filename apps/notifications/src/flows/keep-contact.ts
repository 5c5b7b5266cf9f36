import type { Statement, Unit } from '@stillwater/platform';

/** Staff and a person were in touch: they reached out, or made or moved a visit. Which word comes first does not matter. */
export function keepContact(unit: Unit, personId: string, at: Date): void {
  unit.send(KEEP_CONTACT, [unit.clinicId, personId, at]);
}

const KEEP_CONTACT: Statement = {
  name: 'keep-contact',
  text: `insert into contact_copy as k (clinic_id, person_id, contacted_at) values ($1, $2, $3)
         on conflict (clinic_id, person_id) do update set contacted_at = excluded.contacted_at
          where k.contacted_at < excluded.contacted_at`,
};
