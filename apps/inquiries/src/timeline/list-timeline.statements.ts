import type { Statement } from '@stillwater/platform';

export interface ListedEntry {
  eventId: string;
  at: Date;
  type: string;
  owner: string;
  subjectKind: string;
  subjectId: string;
  causedById: string | null;
  correlationId: string;
  facts: { name: string; value: string }[];
}

/** Nothing happens later: where the first page begins. */
export const END_OF_TIME = ['infinity', 'ffffffff-ffff-ffff-ffff-ffffffffffff'] as const;

/**
 * The timeline's rows, and the beginning of each inquiry: its own row tells that, so that receiving one, the hottest
 * write of all, adds no other. Of inquiries of the first release the event is unknown; their own id stands for it.
 *
 * $1 clinic, $2 person, $3 and $4 the last line of the page before or END_OF_TIME, $5 how many.
 */
export const LIST_TIMELINE: Statement = {
  name: 'list-timeline',
  text: `
select * from (
  (select event_id as "eventId", at, type, owner, subject_kind as "subjectKind", subject_id as "subjectId",
          caused_by_id as "causedById", correlation_id as "correlationId", facts
     from timeline_entry
    where clinic_id = $1 and person_id = $2 and (at, event_id) < ($3::timestamptz, $4::uuid)
    order by at desc, event_id desc
    limit $5)
  union all
  (select event_id, received_at, 'inquiry.received.v1', 'inquiries', 'inquiry', id, null, coalesce(correlation_id, event_id),
          jsonb_build_array(jsonb_build_object('name', 'intent', 'value', intent)) || coalesce(
            (select jsonb_build_array(jsonb_build_object('name', 'consents', 'value', string_agg(k.kind, ' ' order by k.kind)))
               from contact_consent k where k.clinic_id = $1 and k.person_id = $2 and k.inquiry_id = i.id
             having count(*) > 0), '[]')
     from (select i.*, coalesce(i.received_event_id, i.id) as event_id
             from inquiry i where i.clinic_id = $1 and i.person_id = $2) i
    where (received_at, event_id) < ($3::timestamptz, $4::uuid)
    order by received_at desc, event_id desc
    limit $5)
) line
 order by at desc, "eventId" desc
 limit $5`,
};
