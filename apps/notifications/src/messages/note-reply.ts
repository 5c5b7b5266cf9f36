import type { ReplyReceived } from '@stillwater/contracts';
import { UnitOfWork, type Scope } from '@stillwater/platform';
import { Injectable } from '@nestjs/common';
import { lookAtSubject } from '../flows/look-at-subject.js';
import { startFlows } from '../flows/start-flows.js';
import { SendDueMessages } from './send-due-messages.js';

/** Somebody wrote back: staff look at it, or a word is answered. What it said has taken effect where it belongs. */
@Injectable()
export class NoteReplyUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sending: SendDueMessages,
  ) {}

  async note({ replyId, personId, channel, meaning, urgency, receivedAt }: ReplyReceived, scope: Scope): Promise<void> {
    const anyDue = await this.unitOfWork.run(scope, async (unit) => {
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
