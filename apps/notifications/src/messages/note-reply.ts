import type { ReplyReceived } from '@stillwater/contracts';
import { UnitOfWork, type Scope, type Statement, type Unit } from '@stillwater/platform';
import { Injectable } from '@nestjs/common';
import { countAlone, lookAtSubject } from '../flows/look-at-subject.js';
import { startFlows } from '../flows/start-flows.js';
import { stopSteps } from '../flows/stop-steps.js';
import { ConfirmByText } from './confirm-by-text.js';
import { SendDueMessages } from './send-due-messages.js';

/**
 * Somebody wrote back: a yes confirms a visit, a word is answered, and staff look at everything else. What stops or starts
 * messages has taken effect where it belongs.
 */
@Injectable()
export class NoteReplyUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly yes: ConfirmByText,
    private readonly sending: SendDueMessages,
  ) {}

  async note(reply: ReplyReceived, scope: Scope): Promise<void> {
    const { replyId, personId, channel, meaning, urgency, receivedAt } = reply;
    const confirmed = await this.yes.confirm(reply, scope);
    const anyDue = await this.unitOfWork.run(scope, async (unit) => {
      if (confirmed) {
        unit.audit({ type: 'reply', id: replyId }, { confirmed });
        return false;
      }
      if (personId) {
        countAlone(unit, personId);
        await endNudges(unit, personId);
      }
      const fact = {
        type: 'reply.received.v1',
        at: new Date(receivedAt),
        subjectKind: 'reply',
        subjectId: replyId,
        occurrence: 1,
        personId,
        byPerson: true,
        choices: { channel, meaning, urgency },
      } as const;
      return startFlows(unit, fact, await lookAtSubject(unit, fact));
    });
    if (anyDue) this.sending.ring();
  }
}

/** Whoever writes has answered, whatever they say: nobody asks them again whether they are still there. */
async function endNudges(unit: Unit, personId: string): Promise<void> {
  const inquiries = await unit.query<{ id: string }>(INQUIRIES_AHEAD, [unit.clinicId, personId]);
  for (const { id } of inquiries) await stopSteps(unit, id, 'inquiry_reached', { also: 'nobody' });
}

const INQUIRIES_AHEAD: Statement = {
  name: 'inquiries-ahead-of-person',
  text: `select subject_id as id from timer
          where clinic_id = $1 and person_id = $2 and state = 'due' and subject_kind = 'inquiry'
         union
         select subject_id from message
          where clinic_id = $1 and person_id = $2 and audience = 'person' and state = 'pending' and subject_kind = 'inquiry'`,
};
