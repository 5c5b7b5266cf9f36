import type { ListInquiries } from '@stillwater/contracts';
import type { Statement } from '@stillwater/platform';
import type { Inquiry } from './inquiry.entity.js';

export type ListedRow = Inquiry & { keyId: string; over: number; urgentRank: number; intentRank: number };

/**
 * The inbox order: open before closed, urgent first, then those ready to schedule, then the oldest. The index
 * `inquiry_inbox` serves it for one clinic; row-level security supplies the clinic a second time.
 */
export const listStatement: Statement = {
  name: 'list-inquiries',
  text: `
select i.id, i.person_id as "personId", i.intent, i.state, i.urgency, i.assignee_id as "assigneeId", i.sealed,
       i.received_at as "receivedAt", i.contacted_at as "contactedAt", i.version,
       i.urgent_rank as "urgentRank", i.intent_rank as "intentRank", (not i.is_open)::int as over, p.key_id as "keyId"
  from inquiry i
  join person p on p.clinic_id = i.clinic_id and p.id = i.person_id
 where i.clinic_id = $1
   and ($2::text is null or i.state = $2)
   and ($3::boolean is null or (i.urgent_rank < 2) = $3)
   and ($4::uuid is null or i.assignee_id = $4)
   and ($5::text is null or i.intent = $5)
   and ($6::int is null or ((not i.is_open)::int, i.urgent_rank, i.intent_rank, i.received_at, i.id)
                         > ($6::int, $7::smallint, $8::smallint, $9::timestamptz, $10::uuid))
 order by (not i.is_open)::int, i.urgent_rank, i.intent_rank, i.received_at, i.id
 limit $11`,
};

export function listValues(
  clinicId: string,
  query: ListInquiries,
  after: (string | number)[] | undefined,
  limit: number,
): unknown[] {
  const [over, urgentRank, intentRank, receivedAt, id] = after ?? [];
  return [
    clinicId,
    query.state ?? null,
    query.urgent ?? null,
    query.assigneeId ?? null,
    query.intent ?? null,
    over ?? null,
    urgentRank ?? null,
    intentRank ?? null,
    receivedAt ?? null,
    id ?? null,
    limit,
  ];
}
