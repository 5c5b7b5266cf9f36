import type { Statement } from '@stillwater/platform';

/**
 * The hand-written SQL of receiving an inquiry, the hottest write of this service. It travels in two flights:
 * look-up of the person (with the begin of the transaction), then everything that is kept (with its end).
 * Row-level security supplies the clinic of every read; writes name it, and the policy checks it.
 */

/** A contact point that is known already, and the key of the person it belongs to. */
export interface KnownContactPoint {
  pointId: string;
  kind: 'email' | 'phone';
  personId: string;
  keyId: string;
  keyVersion: number;
}

/** $1 and $2: keyed hashes of the e-mail address and of the phone number, null where not given. */
export const FIND_CONTACT_POINTS: Statement = {
  name: 'find-contact-points',
  text: `
select c.id as "pointId", c.kind, c.person_id as "personId", p.key_id as "keyId", p.key_version as "keyVersion"
  from contact_point c
  join person p on p.clinic_id = c.clinic_id and p.id = c.person_id
 where c.kind in ('email', 'phone') and c.value_index in ($1::bytea, $2::bytea)`,
};

/** A contact point that wasn't known before this inquiry. */
export interface NewContactPoint {
  id: string;
  valueIndex: Buffer;
  sealed: Buffer;
}

/** Everything that one inquiry leaves in the service's own tables. */
export interface KeptInquiry {
  clinicId: string;
  receivedAt: Date;
  person: { id: string; isNew: boolean; keyId: string; keyVersion: number; sealed: Buffer | null };
  newEmail: NewContactPoint | null;
  newPhone: NewContactPoint | null;
  inquiry: {
    id: string;
    intent: string;
    urgency: string;
    sealed: Buffer;
    emailPointId: string | null;
    phonePointId: string | null;
    stateOfResidence: string;
    form: string;
    /** How many facts are said of it in the same transaction. */
    version: number;
    /** The event that announces it, and the request that brought it. */
    receivedEventId: string;
    correlationId: string;
  };
  /** Keyed hashes of the words of the name given. */
  nameIndexes: readonly Buffer[];
  consents: readonly { id: string; kind: string; textVersion: string }[];
  ipHash: string | null;
}

/**
 * One statement for the whole inquiry. Two visitors who bring the same new address at the same moment collide on
 * `contact_point_clinic_id_kind_value_index_key` (23505): the later one starts over and finds the person.
 */
export const KEEP_INQUIRY: Statement = {
  name: 'keep-inquiry',
  text: `
with new_person as (
  insert into person (clinic_id, id, key_id, key_version, sealed, state_of_residence, created_at, names_indexed)
  select $1::uuid, $2::uuid, $4::uuid, $5::integer, $6::bytea, $7::text, $8::timestamptz, true where $3::boolean
), new_points as (
  insert into contact_point (clinic_id, id, person_id, kind, value_index, sealed, created_at)
  select $1, given.id, $2, given.kind, given.value_index, given.sealed, $8
    from (values ($9::uuid, 'email', $10::bytea, $11::bytea), ($12::uuid, 'phone', $13::bytea, $14::bytea))
      as given (id, kind, value_index, sealed)
   where given.id is not null
), new_consents as (
  insert into contact_consent (clinic_id, id, person_id, inquiry_id, kind, text_version, granted_at, ip_hash, form)
  select $1, given.id, $2, $15::uuid, given.kind, given.text_version, $8, $22::text, $21::text
    from unnest($23::uuid[], $24::text[], $25::text[]) as given (id, kind, text_version)
), new_names as (
  insert into person_search (clinic_id, token_index, person_id)
  select $1, given.token_index, $2 from unnest($27::bytea[]) as given (token_index)
  on conflict do nothing
)
insert into inquiry (clinic_id, id, person_id, intent, urgency, sealed, email_point_id, phone_point_id,
                     state_of_residence, form, received_at, version, received_event_id, correlation_id)
values ($1, $15, $2, $16, $17, $18, $19, $20, $7, $21, $8, $26, $28, $29)`,
};

/** The parameters of KEEP_INQUIRY, in its order. */
export function keptInquiryValues(kept: KeptInquiry): unknown[] {
  const { person, newEmail, newPhone, inquiry } = kept;
  const at = kept.receivedAt.toISOString();
  return [
    kept.clinicId,
    person.id,
    person.isNew,
    person.keyId,
    person.keyVersion,
    person.sealed,
    inquiry.stateOfResidence,
    at,
    newEmail?.id ?? null,
    newEmail?.valueIndex ?? null,
    newEmail?.sealed ?? null,
    newPhone?.id ?? null,
    newPhone?.valueIndex ?? null,
    newPhone?.sealed ?? null,
    inquiry.id,
    inquiry.intent,
    inquiry.urgency,
    inquiry.sealed,
    inquiry.emailPointId,
    inquiry.phonePointId,
    inquiry.form,
    kept.ipHash,
    kept.consents.map((consent) => consent.id),
    kept.consents.map((consent) => consent.kind),
    kept.consents.map((consent) => consent.textVersion),
    inquiry.version,
    kept.nameIndexes,
    inquiry.receivedEventId,
    inquiry.correlationId,
  ];
}
