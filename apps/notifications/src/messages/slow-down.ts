import type { Statement, Unit } from '@stillwater/platform';
import type { WantedMessage } from './plan-messages.js';

/**
 * A step may say how often at most it writes about the same subject to the same recipients: what comes sooner is written
 * down and not sent. A notice in the inbox is there once anyway.
 */
export async function slowDown(unit: Unit, wanted: readonly WantedMessage[]): Promise<readonly WantedMessage[]> {
  const slowed = wanted.filter(({ plan }) => plan.throttleMinutes && !plan.reason && plan.channel !== 'app');
  if (slowed.length === 0) return wanted;
  const lately = await unit.query<{ place: number }>(LATELY, [
    unit.clinicId,
    slowed.map(({ plan }) => plan.rule),
    slowed.map(({ plan }) => plan.step),
    slowed.map(({ fact }) => fact.subjectId),
    slowed.map(({ fact }) => fact.occurrence),
    slowed.map(({ plan }) => new Date(plan.wantedAt.getTime() - (plan.throttleMinutes ?? 0) * 60_000)),
  ]);
  const tooSoon = new Set(lately.map(({ place }) => slowed[place - 1]));
  return wanted.map((one) => (tooSoon.has(one) ? { ...one, plan: { ...one.plan, reason: 'throttled' } } : one));
}

const LATELY: Statement = {
  name: 'sent-lately',
  text: `select w.place::int from unnest($2::text[], $3::text[], $4::uuid[], $5::integer[], $6::timestamptz[])
                  with ordinality as w(rule, step, subject_id, occurrence, since, place)
          where exists (select 1 from message m
                  where m.clinic_id = $1 and m.subject_id = w.subject_id and m.rule = w.rule and m.step = w.step
                    and m.channel <> 'app' and m.state in ('pending', 'sending', 'sent') and m.occurrence <> w.occurrence
                    and coalesce(m.wanted_at, m.planned_at) > w.since)`,
};
