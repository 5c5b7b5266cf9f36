import type { ListInquiries } from '@stillwater/contracts';
import type { Statement } from '@stillwater/platform';
import type { Inquiry } from './inquiry.entity.js';

export type ListedRow = Inquiry & { keyId: string; over: number; urgentRank: number; intentRank: number };

/** The last row of the page before: over, urgent and intent rank, received at, id. */
export type After = readonly (string | number)[];

/**
 * The inbox order: open before over, urgent first, then those ready to schedule, then the oldest. The index
 * `inquiry_inbox` holds each clinic's inquiries in just this order, so a page costs what it shows. Only the filters in
 * use are in the text: a condition that a parameter may switch off keeps the planner from the index.
 */
export function listInquiries(
  clinicId: string,
  query: ListInquiries,
  after: After | undefined,
  limit: number,
): { statement: Statement; values: unknown[] } {
  const values: unknown[] = [clinicId, limit];
  const used: string[] = [];
  const where = ['i.clinic_id = $1'];
  const filter = (name: string, given: readonly unknown[], condition: (...places: string[]) => string) => {
    used.push(name);
    where.push(condition(...given.map((value) => `$${values.push(value)}`)));
  };
  if (query.state) filter('state', [query.state], (state) => `i.state = ${state}::text`);
  if (query.urgent !== undefined) filter(query.urgent ? 'urgent' : 'routine', [], () => urgent(query.urgent!));
  if (query.assigneeId) filter('assignee', [query.assigneeId], (id) => `i.assignee_id = ${id}::uuid`);
  if (query.intent) filter('intent', [query.intent], (intent) => `i.intent = ${intent}::text`);
  if (after) {
    filter('after', after, (over, urgentRank, intentRank, receivedAt, id) => {
      const last = `${over}::smallint, ${urgentRank}::smallint, ${intentRank}::smallint, ${receivedAt}::timestamptz, ${id}::uuid`;
      return `(i.over_rank, i.urgent_rank, i.intent_rank, i.received_at, i.id) > (${last})`;
    });
  }
  return { statement: { name: ['list-inquiries', ...used].join(' '), text: textWith(where) }, values };
}

function urgent(wanted: boolean): string {
  return wanted ? 'i.urgent_rank < 2' : 'i.urgent_rank = 2';
}

/** People are joined to the page alone, not to everything that is sorted for it. */
function textWith(where: readonly string[]): string {
  return `
select i.id, i.person_id as "personId", i.intent, i.state, i.urgency, i.assignee_id as "assigneeId", i.sealed,
       i.received_at as "receivedAt", i.contacted_at as "contactedAt", i.version,
       i.urgent_rank as "urgentRank", i.intent_rank as "intentRank", i.over_rank as over, p.key_id as "keyId"
  from (select * from inquiry i
         where ${where.join('\n           and ')}
         order by i.over_rank, i.urgent_rank, i.intent_rank, i.received_at, i.id
         limit $2) i
  join person p on p.clinic_id = i.clinic_id and p.id = i.person_id
 order by i.over_rank, i.urgent_rank, i.intent_rank, i.received_at, i.id`;
}
