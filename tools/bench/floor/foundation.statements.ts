import type { Statement } from '@stillwater/platform';

/** What every write of the platform does beside its own tables, as the fewest statements that do it. */

export const BEGIN = 'begin';
export const COMMIT = 'commit';
export const ROLLBACK = 'rollback';

/** $1 clinic, $2 actor: for this transaction only. */
export const ENTER_CLINIC: Statement = {
  name: 'enter-clinic',
  text: `select set_config('app.clinic_id', $1::text, true), set_config('app.actor_id', $2::text, true)`,
};

/** No row back: the key was used before, and the earlier transaction has ended by now. */
export const CLAIM_KEY: Statement = {
  name: 'claim-key',
  text: `
insert into idempotency (clinic_id, actor_id, route, key, fingerprint)
values ($1::uuid, $2::text, $3::text, $4::text, $5::text)
on conflict do nothing`,
};

export const EARLIER_ANSWER: Statement = {
  name: 'earlier-answer',
  text: `
select fingerprint, answer
  from idempotency
 where clinic_id = $1::uuid and actor_id = $2::text and route = $3::text and key = $4::text`,
};

/** The audit row, the event's outbox row and the sealed answer to give when the key comes again. */
export const FINISH: Statement = {
  name: 'finish',
  text: `
with said as (
  insert into outbox (clinic_id, partition, event_id, type, aggregate_id, aggregate_version, subject, headers, body)
  values ($1::uuid, $2::smallint, $3::uuid, $4::text, $5::uuid, $6::integer, $7::text, $8::jsonb, $9::bytea)
), answered as (
  update idempotency set answer = $10::bytea
   where clinic_id = $1 and actor_id = $11::text and route = $12::text and key = $13::text
)
insert into audit_entry (clinic_id, id, at, actor_kind, actor_id, action, object_type, object_id, result, request_id,
                         correlation_id, ip_hash)
values ($1, $14::uuid, $15::timestamptz, $16, $11, $17, $18, $19, 'ok', $20, $21, $22)`,
};
