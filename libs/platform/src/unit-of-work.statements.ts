import type { Statement } from './database.js';

export const begin: Statement = { name: 'begin', text: 'begin' };

export const commit: Statement = { name: 'commit', text: 'commit' };

/** Local to the transaction: a pooled connection never carries a clinic to its next user. */
export const setClinic: Statement = {
  name: 'set-clinic',
  text: `select set_config('app.clinic_id', $1, true), set_config('app.actor_id', $2, true)`,
};

export const claimEvent: Statement = {
  name: 'claim-event',
  text: `insert into inbox (clinic_id, consumer, event_id, event_time) values ($1, $2, $3, $4) on conflict do nothing`,
};

export const claimKey: Statement = {
  name: 'claim-key',
  text: `insert into idempotency (clinic_id, actor_id, route, key, fingerprint) values ($1, $2, $3, $4, $5) on conflict do nothing`,
};

export const storedAnswer: Statement = {
  name: 'stored-answer',
  text: `select fingerprint, answer from idempotency where clinic_id = $1 and actor_id = $2 and route = $3 and key = $4`,
};

export const refusal: Statement = {
  name: 'refusal',
  text: `insert into audit_entry (clinic_id, id, at, actor_kind, actor_id, action, result, reason, request_id, correlation_id, ip_hash,
                                  object_type, object_id)
         values ($1, $2, $3, $4, $5, $6, 'refused', $7, $8, $9, $10, $11, $12)`,
};

export const outboxColumns = [
  'partition',
  'event_id',
  'type',
  'aggregate_id',
  'aggregate_version',
  'subject',
  'headers',
  'body',
] as const;

const audited = `
  insert into audit_entry (clinic_id, id, at, actor_kind, actor_id, action, object_type, object_id, result, request_id, correlation_id, ip_hash, detail)
  values ($1::uuid, $2, $3, $4, $5, $6, $7, $8, 'ok', $9, $10, $11, $12)`;

/** What many others did in the same transaction: the first of them has the row of the closing statement. */
export const auditParts: Statement = {
  name: 'audit-parts',
  text: `insert into audit_entry (clinic_id, at, actor_kind, actor_id, action, result, ip_hash, id, object_type, object_id, request_id, correlation_id, detail)
         select $1::uuid, $2::timestamptz, $3, $4, $5, 'ok', $6, * from unnest($7::uuid[], $8::text[], $9::text[], $10::text[], $11::text[], $12::jsonb[])`,
};

/** One fact, as nearly always: plain parameters, which both sides read at less cost than lists. */
const saidOne = `said as (
  insert into outbox (clinic_id, partition, event_id, type, aggregate_id, aggregate_version, subject, headers, body)
  values ($1::uuid, $13, $14, $15, $16, $17, $18, $19, $20))`;

const saidMany = `said as (
  insert into outbox (clinic_id, partition, event_id, type, aggregate_id, aggregate_version, subject, headers, body)
  select $1::uuid, * from unnest($13::smallint[], $14::uuid[], $15::text[], $16::uuid[], $17::integer[], $18::text[], $19::jsonb[], $20::bytea[]))`;

const answered = (first: number) => `answered as (
  update idempotency set answer = $${first + 3}
  where clinic_id = $1::uuid and actor_id = $${first} and route = $${first + 1} and key = $${first + 2})`;

const saying = { nothing: '', one: saidOne, many: saidMany };
export type Saying = keyof typeof saying;

const closings = (Object.keys(saying) as Saying[]).flatMap((says) =>
  [false, true].map((answers): [string, Statement] => {
    const name = closingName(says, answers);
    const parts = [saying[says], answers ? answered(says === 'nothing' ? 13 : 21) : ''].filter(Boolean);
    return [name, { name, text: `${parts.length > 0 ? `with ${parts.join(', ')}` : ''}${audited}` }];
  }),
);
const closingsByName = new Map(closings);

/** Audit row, outbox rows and stored answer as one statement, which gives nothing back. */
export function closing(says: Saying, answers: boolean): Statement {
  return closingsByName.get(closingName(says, answers))!;
}

function closingName(says: Saying, answers: boolean): string {
  return `closing-says-${says}${answers ? '-answers' : ''}`;
}
