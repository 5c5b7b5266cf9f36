import { NotificationSuppressed, type Urgency } from '@stillwater/contracts';
import { UnitOfWork, type Scope, type Statement } from '@stillwater/platform';
import { Injectable } from '@nestjs/common';
import { flowsStartedBy } from './flow-book.rules.js';
import { followFlow, type Circumstances, type Fact } from './flow.rules.js';
import { planMessages, type Plan } from '../messages/plan-messages.js';
import { SendDueMessages } from '../messages/send-due-messages.js';

/** A fact arrived: every flow that it starts decides, and what they want is written down with the fact's inbox row. */
@Injectable()
export class FollowFlowsUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sending: SendDueMessages,
  ) {}

  async follow(fact: Fact, urgency: Urgency, scope: Scope): Promise<void> {
    const anyDue = await this.unitOfWork.run(scope, async (unit) => {
      const [known] = await unit.query<Known>(LOOK_AT_INQUIRY, [
        unit.clinicId,
        fact.subjectId,
        urgency,
        fact.personId ?? null,
        unit.now,
      ]);
      const circumstances: Circumstances = {
        now: unit.now,
        subjectAssigned: Boolean(known?.assigned_at),
        subjectClosed: Boolean(known?.closed_at),
        openAcuteFlag: Boolean(known?.flagged) || known?.urgency === 'acute',
        sentToday: known?.sent_today ?? 0,
      };
      const choices = { ...fact.choices, urgency: known?.urgency ?? urgency };
      const outcomes = flowsStartedBy(fact.type).map((flow) => followFlow(flow, { ...fact, choices }, circumstances));
      const plans = outcomes.flatMap((outcome): Plan[] => (outcome.kind === 'planned' ? [outcome.message] : []));
      const planned = await planMessages(unit, fact, plans);
      for (const { id, rule, channel, state } of planned) {
        if (state !== 'suppressed') continue;
        const suppressedAt = unit.now.toISOString();
        unit.say(
          NotificationSuppressed,
          { messageId: id, rule, channel, subjectId: fact.subjectId, suppressedAt },
          { version: 1 },
        );
      }
      const ignored = outcomes.flatMap((outcome) => (outcome.kind === 'ignored' ? [outcome.reason] : []));
      unit.audit({ type: fact.subjectKind, id: fact.subjectId }, { planned: plans.map(({ rule }) => rule), ignored });
      return planned.some(({ state }) => state === 'pending');
    });
    if (anyDue) this.sending.ring();
  }
}

interface Known {
  urgency: Urgency;
  assigned_at: Date | null;
  closed_at: Date | null;
  flagged: boolean;
  sent_today: number;
}

/**
 * What is known of the inquiry, under its row's lock: a reaction to its closing, which may come before this one, waits
 * and then finds the messages that are planned here. An urgency is never taken back.
 */
const LOOK_AT_INQUIRY: Statement = {
  name: 'look-at-inquiry',
  text: `with known as (
           insert into inquiry_copy as i (clinic_id, id, urgency) values ($1, $2, $3)
           on conflict (clinic_id, id) do update set urgency = case
             when 'acute' in (i.urgency, excluded.urgency) then 'acute'
             when 'review' in (i.urgency, excluded.urgency) then 'review'
             else 'routine' end
           returning urgency, assigned_at, closed_at)
         select urgency, assigned_at, closed_at,
                exists (select 1 from acute_flag_copy f where f.clinic_id = $1 and f.person_id = $4) as flagged,
                (select count(*)::int from message m where m.clinic_id = $1 and m.person_id = $4 and m.subject_id <> $2
                    and m.state <> 'suppressed' and m.planned_at > $5::timestamptz - interval '24 hours') as sent_today
           from known`,
};
