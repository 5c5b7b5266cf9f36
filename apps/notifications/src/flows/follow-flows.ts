import type { Urgency } from '@stillwater/contracts';
import { UnitOfWork, type Scope, type Statement } from '@stillwater/platform';
import { Injectable } from '@nestjs/common';
import type { StopCondition } from './flow.rules.js';
import type { Circumstances, Fact } from './follow-flow.rules.js';
import { countAlone, sentToday } from './look-at-subject.js';
import { startFlows } from './start-flows.js';
import { SendDueMessages } from '../messages/send-due-messages.js';

/** An inquiry arrived: every flow that it starts decides, and what they want is written down with the event's inbox row. */
@Injectable()
export class FollowFlowsUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sending: SendDueMessages,
  ) {}

  async follow(fact: Fact, urgency: Urgency, scope: Scope): Promise<void> {
    const anyDue = await this.unitOfWork.run(scope, async (unit) => {
      if (fact.personId) countAlone(unit, fact.personId);
      const [known] = await unit.query<Known>(LOOK_AT_INQUIRY, [
        unit.clinicId,
        fact.subjectId,
        urgency,
        fact.personId ?? null,
        unit.now,
      ]);
      const standing = new Set<StopCondition>();
      if (known?.assigned_at) standing.add('subject_assigned');
      if (known?.closed_at) standing.add('subject_closed');
      if (known?.contacted_at) standing.add('inquiry_contacted');
      if (known?.flagged || known?.urgency === 'acute') standing.add('open_acute_flag');
      const choices = { ...fact.choices, urgency: known?.urgency ?? urgency };
      const circumstances = { now: unit.now, standing, sentToday: known?.sent_today ?? {} };
      return startFlows(unit, { ...fact, choices }, circumstances);
    });
    if (anyDue) this.sending.ring();
  }
}

interface Known {
  urgency: Urgency;
  assigned_at: Date | null;
  closed_at: Date | null;
  contacted_at: Date | null;
  flagged: boolean;
  sent_today: Circumstances['sentToday'];
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
           returning urgency, assigned_at, closed_at, contacted_at)
         select urgency, assigned_at, closed_at, contacted_at,
                exists (select 1 from acute_flag_copy f where f.clinic_id = $1 and f.person_id = $4
                           and f.resolved_at is null) as flagged,
                ${sentToday('$4', '$2', '$5')} as sent_today
           from known`,
};
