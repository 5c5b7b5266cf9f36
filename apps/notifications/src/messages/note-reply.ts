import type { ReplyReceived } from '@stillwater/contracts';
import { UnitOfWork, type Scope } from '@stillwater/platform';
import { Injectable } from '@nestjs/common';
import { lookAtSubject } from '../flows/look-at-subject.js';
import { startFlows } from '../flows/start-flows.js';
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
