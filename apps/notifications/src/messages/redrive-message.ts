import type { MessageItem, RedriveMessage, RedriveRefusal } from '@stillwater/contracts';
import { Clock, Problem, UnitOfWork, type Scope } from '@stillwater/platform';
import { Injectable } from '@nestjs/common';
import { requireMessageWorker } from '../notifications.policy.js';
import { Message } from './message.entity.js';
import { messageItem } from './message-item.js';
import { redriveStuck } from './redrive-stuck.js';
import { SendDueMessages } from './send-due-messages.js';

const WORDS: Readonly<Record<RedriveRefusal, string>> = {
  not_stuck: 'Only what could not be delivered is tried anew.',
  reached_otherwise: 'Another way has reached the person, or is about to.',
  may_have_arrived: 'It may have arrived, and must not come twice.',
  not_wanted: 'Nobody wants it any more.',
  too_late: 'It would come too late to be of use.',
};

/** Staff have mended what kept a message from leaving, such as an address: it is tried anew. What stops it still does. */
@Injectable()
export class RedriveMessageUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sending: SendDueMessages,
    private readonly clock: Clock,
  ) {}

  /** @throws Problem `message.denied`, `message.unknown`, or why not, as `message.too_late` */
  async redrive({ messageId }: RedriveMessage, scope: Scope): Promise<MessageItem> {
    const item = await this.unitOfWork.run(scope, async (unit) => {
      const { clinicId } = unit;
      unit.audit({ type: 'message', id: messageId });
      requireMessageWorker(scope.actor);
      const [outcome] = await redriveStuck(unit, [messageId], this.clock.jumps);
      const message = await unit.manager.findOneBy(Message, { clinicId, id: messageId });
      if (!message) throw Problem.notFound('message.unknown');
      const refusal = outcome ? outcome.refusal : 'not_stuck';
      if (refusal) throw Problem.conflict(`message.${refusal}`, WORDS[refusal]);
      return messageItem(message, scope.actor);
    });
    this.sending.ring();
    return item;
  }
}
