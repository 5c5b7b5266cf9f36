import type { ScreeningState, ServiceCode } from '@stillwater/contracts';
import type { Statement } from '@stillwater/platform';
import { STANDS } from '../review/standing-release.js';

/** A screening as its link finds it. */
export interface LinkedScreening {
  id: string;
  personId: string;
  inquiryId: string | null;
  keyId: string;
  state: ScreeningState;
  version: number;
  questionnaireVersion: string;
  expiresAt: Date;
  answers: Buffer | null;
  answered: number;
  startedAt: Date | null;
  submittedAt: Date | null;
  findings: Buffer | null;
  wrongTries: number;
  /** Real time decides these. */
  secondsLocked: number | null;
  entered: boolean;
  /** There when the link is that of a release, and leads to no question. */
  release?: LinkedRelease;
  /** There when the link is that of documents to sign: the visit that needs them. */
  consentsFor?: ServiceCode;
}

export interface LinkedRelease {
  releaseId: string;
  sealed: Buffer;
  readAt: Date | null;
}

/** $2 the hash of the link's token, $3 that of the entry's, if there is one. */
const columns = (expiresAt: string): string => `
select s.id, s.person_id as "personId", s.inquiry_id as "inquiryId", p.key_id as "keyId", s.state, s.version,
       s.questionnaire_version as "questionnaireVersion", ${expiresAt} as "expiresAt", s.answers, s.answered,
       s.started_at as "startedAt", s.submitted_at as "submittedAt", s.findings, s.wrong_tries as "wrongTries",
       ceil(extract(epoch from s.locked_until - clock_timestamp()))::integer as "secondsLocked",
       coalesce(e.expires_at > clock_timestamp(), false) as entered`;

const BESIDES = `
  join known_person p on p.clinic_id = s.clinic_id and p.id = s.person_id
  left join screening_entry e on e.clinic_id = s.clinic_id and e.token_hash = $3::bytea and e.screening_id = s.id`;

const FIND = `${columns('s.expires_at')}
  from screening s ${BESIDES}
 where s.clinic_id = $1 and s.link_hash = $2::bytea`;

export const FIND_LINKED: Statement = { name: 'find-linked-screening', text: FIND };

/** Of two browsers that answer at once, one waits for the other. */
export const FIND_LINKED_TO_CHANGE: Statement = {
  name: 'find-linked-screening-to-change',
  text: `${FIND} for update of s`,
};

/** A release that doesn't stand any more has expired from its beginning: nobody reads what is over. */
const FIND_RELEASE = `${columns(`case when ${STANDS} then r.expires_at else r.released_at end`)},
       r.id as "releaseId", r.sealed, r.read_at as "readAt"
  from screening_release r
  join screening s on s.clinic_id = r.clinic_id and s.id = r.screening_id ${BESIDES}
 where r.clinic_id = $1 and r.link_hash = $2::bytea`;

export const FIND_LINKED_RELEASE: Statement = { name: 'find-linked-release', text: FIND_RELEASE };

export const FIND_LINKED_RELEASE_TO_CHANGE: Statement = {
  name: 'find-linked-release-to-change',
  text: `${FIND_RELEASE} for update of s, r`,
};

/** What is to be signed is held by the person of a screening, whatever has become of that. */
const FIND_CONSENTS = `${columns('l.expires_at')}, l.service_code as "consentsFor"
  from consent_link l
  join screening s on s.clinic_id = l.clinic_id and s.id = l.screening_id ${BESIDES}
 where l.clinic_id = $1 and l.link_hash = $2::bytea`;

export const FIND_LINKED_CONSENTS: Statement = { name: 'find-linked-consents', text: FIND_CONSENTS };

export const FIND_LINKED_CONSENTS_TO_CHANGE: Statement = {
  name: 'find-linked-consents-to-change',
  text: `${FIND_CONSENTS} for update of s`,
};

/** An entry ends after 20 minutes without an answer; it is moved on once a minute at most. */
export const SAVE_ANSWER: Statement = {
  name: 'save-answer',
  text: `
with slid as (
  update screening_entry set expires_at = clock_timestamp() + interval '20 minutes'
   where clinic_id = $1::uuid and token_hash = $3::bytea and expires_at < clock_timestamp() + interval '19 minutes'
)
update screening
   set answers = $4, answered = $5, state = 'in_progress', started_at = $6, version = $7
 where clinic_id = $1::uuid and id = $2::uuid`,
};
