import type { MessageItem, RedriveMessage } from '@stillwater/contracts';
import { Problem, UnitOfWork, type Scope } from '@stillwater/platform';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { requireMessageWorker } from '../notifications.policy.js';
import { Message, MessageLogEntry } from './message.entity.js';
import { messageItem } from './message-item.js';
import { resolveNotices } from './resolve-notices.js';
import { SendDueMessages } from './send-due-messages.js';

/** Staff have mended what kept a message from leaving, such as an address: it is tried anew. What stops it still does. */
@Injectable()
export class RedriveMessageUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sending: SendDueMessages,
  ) {}

  /** @throws Problem `message.denied`, `message.unknown`, `message.not_stuck` */
  async redrive({ messageId }: RedriveMessage, scope: Scope): Promise<MessageItem> {
    const item = await this.unitOfWork.run(scope, async (unit) => {
      const { clinicId, now } = unit;
      unit.audit({ type: 'message', id: messageId });
      requireMessageWorker(scope.actor);
      const message = await unit.manager.findOne(Message, {
        where: { clinicId, id: messageId },
        lock: { mode: 'pessimistic_write' },
      });
      if (!message) throw Problem.notFound('message.unknown');
      if (!message.isStuck || message.subjectKind === 'person')
        throw Problem.conflict('message.not_stuck', 'Only what could not be delivered is tried anew.');
      const attempt = message.attempts;
      message.redrive(now);
      await unit.manager.save(message);
      const line = { clinicId, id: uuidv7(), messageId, at: now, what: 'redriven' as const, reason: null, attempt };
      await unit.manager.insert(MessageLogEntry, line);
      resolveNotices(unit, message.subjectId, ['N34'], 'redriven');
      return messageItem(message, scope.actor);
    });
    this.sending.ring();
    return item;
  }
}
