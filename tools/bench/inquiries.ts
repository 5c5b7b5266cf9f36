import type { Target } from './window.ts';

/** The rows that each accepted inquiry must leave. */
const COUNT_ROWS = `
select (select count(*)::int from inquiry) as inquiry,
       (select count(*)::int from outbox where type = 'inquiry.received.v1') as outbox,
       (select count(*)::int from audit_entry where action = 'receive-inquiry' and result = 'ok') as audit_entry,
       (select count(*)::int from idempotency where answer is not null) as idempotency`;

/** Receives inquiries. */
export function inquiryTarget({
  slug,
  ...target
}: Pick<Target, 'name' | 'port' | 'adminUrl' | 'settled'> & { slug: string }): Target {
  return {
    ...target,
    headers: {},
    work: () => ({ kind: 'inquiry', path: `/v1/public/clinics/${slug}/inquiries` }),
    rows: { count: COUNT_ROWS, each: { inquiry: 1, outbox: 1, audit_entry: 1, idempotency: 1 } },
  };
}
