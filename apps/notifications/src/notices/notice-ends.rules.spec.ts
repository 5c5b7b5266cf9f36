import { describe, expect, it } from '@jest/globals';
import { EVENTS } from '../flows/flow-events.rules.js';
import { flows, newestFlows } from '../flows/flow-book.rules.js';
import type { FlowDocument, StopCondition } from '../flows/flow.rules.js';
import { CARRIER_REFUSES_US, UNDELIVERABLE } from '../messages/plan-messages.js';
import { noticeEnds, type NoticeEnd } from './notice-ends.rules.js';
import { abilitiesWith } from './notice.rules.js';

/** How a notice ends when this comes to pass. What is held back by a flag, or no nudge any more, is still to be done. */
const ENDS_WHEN: Record<StopCondition, NoticeEnd | undefined> = {
  open_acute_flag: undefined,
  screening_flagged: undefined,
  subject_assigned: 'assigned',
  subject_closed: 'closed',
  inquiry_contacted: 'contacted',
  inquiry_reached: 'reached',
  screening_over: 'over',
  screening_decided: 'decided',
  release_read: 'read',
  appointment_confirmed: 'confirmed',
  appointment_cancelled: 'cancelled',
  appointment_started: 'begun',
  contacted_since_start: 'spoken_to',
  consents_signed: 'signed',
  offer_over: 'over',
  flag_acknowledged: 'acknowledged',
};

/** Staff are asked to call about what a flow writes to a person and can't bring to them, unless it answers a word of theirs. */
const asksStaff = ({ audience, steps }: FlowDocument): boolean =>
  audience === 'staff' || steps.some(({ on }) => on.some((event) => EVENTS[event].subject !== 'reply'));

const kinds = [...newestFlows.filter(asksStaff).map(({ rule }) => rule), UNDELIVERABLE, CARRIER_REFUSES_US].sort();
const conditions = (rule: string): Set<StopCondition> =>
  new Set(flows.filter((flow) => flow.rule === rule).flatMap(({ steps }) => steps.flatMap(({ stopWhen }) => stopWhen)));

describe('what ends a notice', () => {
  it('is known of every kind, and of nothing else', () => {
    expect(Object.keys(noticeEnds).sort()).toEqual(kinds);
  });

  it.each(kinds)('of %s is what stops its flow, too', (rule) => {
    const wanted = [...conditions(rule)].flatMap((condition) => ENDS_WHEN[condition] ?? []);
    expect(noticeEnds[rule]).toEqual(expect.arrayContaining(wanted));
  });

  it.each(kinds.filter((rule) => noticeEnds[rule]?.length === 0))('of %s is that somebody says so', (rule) => {
    const notice = { rule, priority: 'ready', acknowledgedAt: null, resolvedAt: null } as const;
    expect(abilitiesWith(notice)).toContain('resolve');
  });
});
