import type { ServiceName } from './service-definition.js';

/** The policy and grants of a table whose rows belong to one clinic each. */
export function tenantTable(service: ServiceName, table: string, rights: string): string {
  return `
    alter table ${table} enable row level security;
    alter table ${table} force row level security;
    create policy clinic on ${table}
      using (clinic_id = (select nullif(current_setting('app.clinic_id', true), '')::uuid))
      with check (clinic_id = (select nullif(current_setting('app.clinic_id', true), '')::uuid));
    grant ${rights} on ${table} to sw_${service}_app;`;
}

/** Lets the relay role see a table across clinics: it carries, claims and counts, and reads nobody's data. */
export function relayTable(service: ServiceName, table: string, rights: string): string {
  return `
    create policy relay on ${table} to sw_${service}_relay using (true) with check (true);
    grant ${rights} on ${table} to sw_${service}_relay;`;
}

/**
 * The tables that every service has: what it says (outbox), what it has heard (inbox), what it could not handle
 * (delivery_failure, parked_message), what it has answered (idempotency) and what was done by whom (audit_entry).
 * Released migrations call this function, so its text never changes: a change is a foundationV2.
 */
export function foundationV1(service: ServiceName): string {
  return `
    create table outbox (
      id bigint generated always as identity primary key,
      clinic_id uuid not null,
      partition smallint not null check (partition between 0 and 15),
      event_id uuid not null,
      type text not null,
      aggregate_id uuid not null,
      aggregate_version integer not null,
      subject text not null,
      headers jsonb not null,
      body bytea not null check (octet_length(body) <= 262144),
      xid xid8 not null default pg_current_xact_id(),
      created_at timestamptz not null default clock_timestamp(),
      published_at timestamptz,
      attempts integer not null default 0,
      last_error text
    ) with (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.02);
    create unique index outbox_version on outbox (clinic_id, aggregate_id, aggregate_version);
    create index outbox_pending on outbox (partition, id) where published_at is null;
    create index outbox_published on outbox (published_at) where published_at is not null;

    create table inbox (
      clinic_id uuid not null,
      consumer text not null,
      event_id uuid not null,
      event_time timestamptz not null,
      handled_at timestamptz not null default clock_timestamp(),
      primary key (clinic_id, consumer, event_id)
    );
    create index inbox_age on inbox (handled_at);

    create table delivery_failure (
      clinic_id uuid not null,
      consumer text not null,
      event_id uuid not null,
      failures integer not null default 0,
      starts integer not null default 0,
      last_error text,
      updated_at timestamptz not null default clock_timestamp(),
      primary key (clinic_id, consumer, event_id)
    );

    create table parked_message (
      clinic_id uuid not null,
      id uuid not null,
      consumer text not null,
      event_id uuid not null,
      type text not null,
      aggregate_id uuid,
      subject text not null,
      envelope bytea not null,
      reason text not null,
      attempts integer not null,
      parked_at timestamptz not null default clock_timestamp(),
      state text not null default 'parked' check (state in ('parked', 'retried', 'dropped')),
      resolved_at timestamptz,
      resolved_by text,
      resolution text,
      primary key (clinic_id, id)
    );
    create unique index parked_message_once on parked_message (clinic_id, consumer, event_id);

    create table idempotency (
      clinic_id uuid not null,
      actor_id text not null,
      route text not null,
      key text not null,
      fingerprint text not null,
      answer bytea,
      created_at timestamptz not null default clock_timestamp(),
      primary key (clinic_id, actor_id, route, key)
    ) with (fillfactor = 80);
    create index idempotency_age on idempotency (created_at);

    create table audit_entry (
      clinic_id uuid not null,
      id uuid not null,
      xid xid8 not null default pg_current_xact_id(),
      at timestamptz not null,
      actor_kind text not null,
      actor_id text not null,
      action text not null,
      object_type text,
      object_id text,
      result text not null check (result in ('ok', 'refused')),
      reason text,
      request_id text not null,
      correlation_id text not null,
      ip_hash text,
      detail jsonb,
      primary key (clinic_id, id)
    );
    create index audit_entry_object on audit_entry (clinic_id, object_id, at);

    create function refuse_change() returns trigger language plpgsql as
      $$ begin raise exception 'rows of % are never changed or removed', tg_table_name using errcode = '42501'; end $$;
    create trigger audit_entry_append_only before update or delete on audit_entry
      for each row execute function refuse_change();
    create trigger audit_entry_no_truncate before truncate on audit_entry
      for each statement execute function refuse_change();
    ${tenantTable(service, 'outbox', 'select, insert')}
    ${relayTable(service, 'outbox', 'select, update, delete')}
    ${tenantTable(service, 'inbox', 'select, insert')}
    ${relayTable(service, 'inbox', 'select, delete')}
    ${tenantTable(service, 'delivery_failure', 'select, insert, update, delete')}
    ${relayTable(service, 'delivery_failure', 'select, insert, update, delete')}
    ${tenantTable(service, 'parked_message', 'select, insert, update')}
    ${relayTable(service, 'parked_message', 'select, insert, update')}
    ${tenantTable(service, 'idempotency', 'select, insert, update')}
    ${relayTable(service, 'idempotency', 'select, delete')}
    ${tenantTable(service, 'audit_entry', 'select, insert')}
    grant select on migrations to sw_${service}_app;
    grant select on migrations to sw_${service}_relay;`;
}
