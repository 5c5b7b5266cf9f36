import type { ListScreenings, SafetyLevel, ScreeningState } from '@stillwater/contracts';
import type { Statement } from '@stillwater/platform';

/** A screening with what a list shows beside it. */
export interface ListedScreening {
  id: string;
  personId: string;
  keyId: string;
  inquiryId: string | null;
  state: ScreeningState;
  questionnaireVersion: string;
  invitedAt: Date;
  expiresAt: Date;
  startedAt: Date | null;
  submittedAt: Date | null;
  reviewDueAt: Date | null;
  takenUpAt: Date | null;
  takenUpById: string | null;
  linkRevokedAt: Date | null;
  correctsId: string | null;
  correctedById: string | null;
  answers: Buffer | null;
  ruleSetVersion: string | null;
  findings: Buffer | null;
  recommendedAt: Date | null;
  version: number;
  openFlag: SafetyLevel | null;
  flagRank: number;
  decisionId: string | null;
  bookable: boolean | null;
  validUntil: string | null;
  decidedAt: Date | null;
}

/** The worst flag of the person that is not resolved, and the decision that counts: the one signed last. */
const LISTED = `
select s.id, s.person_id as "personId", p.key_id as "keyId", s.inquiry_id as "inquiryId", s.state,
       s.questionnaire_version as "questionnaireVersion", s.invited_at as "invitedAt", s.expires_at as "expiresAt",
       s.started_at as "startedAt", s.submitted_at as "submittedAt", s.review_due_at as "reviewDueAt",
       s.taken_up_at as "takenUpAt", s.taken_up_by_id as "takenUpById", s.link_revoked_at as "linkRevokedAt",
       s.corrects_id as "correctsId", s.corrected_by_id as "correctedById", s.answers,
       s.rule_set_version as "ruleSetVersion", s.findings, s.recommended_at as "recommendedAt", s.version,
       f.level as "openFlag", coalesce(f.rank, 3)::integer as "flagRank",
       d.id as "decisionId", d.bookable, d.valid_until::text as "validUntil", d.decided_at as "decidedAt"
  from screening s
  join known_person p on p.clinic_id = s.clinic_id and p.id = s.person_id
  left join lateral (
    select flag.level, case flag.level when 'acute' then 0 when 'non_acute' then 1 else 2 end as rank
      from safety_flag flag
     where flag.clinic_id = s.clinic_id and flag.person_id = s.person_id
       and not exists (select 1 from safety_flag_entry e
                        where e.clinic_id = flag.clinic_id and e.flag_id = flag.id and e.kind = 'resolved')
     order by 2 limit 1
  ) f on true
  left join lateral (
    select * from decision d where d.clinic_id = s.clinic_id and d.screening_id = s.id
     order by d.screening_version desc limit 1
  ) d on true`;

export const ONE: Statement = {
  name: 'one-screening',
  text: `${LISTED} where s.clinic_id = $1 and s.id = $2`,
};

/** Those with a flag first, the worst first, then who has waited longest. */
export const TO_REVIEW: Statement = {
  name: 'screenings-to-review',
  text: `select * from (${LISTED}
           where s.clinic_id = $1 and s.state in ('recommended', 'under_review') and s.corrected_by_id is null
             and ($2::uuid is null or s.person_id = $2) and ($3::text is null or s.state = $3)) s
         where $4::integer is null or ("flagRank", "submittedAt", id) > ($4, $5::timestamptz, $6::uuid)
         order by "flagRank", "submittedAt", id
         limit $7`,
};

/** Where the page before ended: invited at, id. */
type After = readonly (string | number)[];

/**
 * The latest invited first. Only the filters in use are in the text: a condition that a parameter may switch off keeps
 * the planner from the index.
 */
export function newest(
  clinicId: string,
  { personId, state }: Pick<ListScreenings, 'personId' | 'state'>,
  after: After | undefined,
  limit: number,
): { statement: Statement; values: unknown[] } {
  const values: unknown[] = [clinicId, limit];
  const used: string[] = [];
  const where = ['s.clinic_id = $1'];
  if (personId) {
    used.push('person');
    where.push(`s.person_id = $${values.push(personId)}::uuid`);
  }
  if (state) {
    used.push('state');
    where.push(`s.state = $${values.push(state)}::text`);
  }
  if (after) {
    used.push('after');
    const [invitedAt, id] = after.map((value) => `$${values.push(value)}`);
    where.push(`(s.invited_at, s.id) < (${invitedAt}::timestamptz, ${id}::uuid)`);
  }
  const text = `${LISTED} where ${where.join(' and ')} order by s.invited_at desc, s.id desc limit $2`;
  return { statement: { name: ['newest-screenings', ...used].join(' '), text }, values };
}
