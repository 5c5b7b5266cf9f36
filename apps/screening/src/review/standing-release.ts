import { linkToken, type LinkToken, type PersonKeys, type Statement, type Unit } from '@stillwater/platform';
import { thisClinic } from '../remember-clinic.js';
import type { ScreeningRelease } from './screening-release.entity.js';

type StandingRelease = Pick<ScreeningRelease, 'id' | 'sealed' | 'releasedById' | 'releasedAt' | 'expiresAt' | 'readAt'>;

/**
 * Of release `r` and its screening `s`: the person may read it. A newer decision or release, or a correction of the
 * answers, ends it.
 */
export const STANDS = `s.corrected_by_id is null
   and not exists (select 1 from decision d where d.clinic_id = r.clinic_id and d.screening_id = r.screening_id
                      and d.screening_version > r.screening_version)
   and not exists (select 1 from screening_release n where n.clinic_id = r.clinic_id and n.screening_id = r.screening_id
                      and n.screening_version > r.screening_version)`;

/** What the person may read of the decision that counts, though its link may have run out. */
export async function standingRelease(unit: Unit, screeningId: string): Promise<StandingRelease | undefined> {
  const [found] = await unit.query<StandingRelease>(STANDING, [unit.clinicId, screeningId]);
  return found;
}

/** Each release has a link of its own: that of the questions opens no release. */
export async function releaseLinkOf(keys: PersonKeys, unit: Unit, releaseId: string): Promise<LinkToken> {
  const { code } = await thisClinic(unit);
  return linkToken(keys, unit.clinicId, code, 'screening_release', releaseId, 1);
}

const STANDING: Statement = {
  name: 'standing-release',
  text: `select r.id, r.sealed, r.released_by_id as "releasedById", r.released_at as "releasedAt",
                r.expires_at as "expiresAt", r.read_at as "readAt"
           from screening_release r
           join screening s on s.clinic_id = r.clinic_id and s.id = r.screening_id
          where r.clinic_id = $1 and r.screening_id = $2 and ${STANDS}`,
};
