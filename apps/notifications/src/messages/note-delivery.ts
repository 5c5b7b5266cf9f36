import type { DeliveryNoted, NoteDelivery } from '@stillwater/contracts';
import { UnitOfWork, type Scope, type Statement } from '@stillwater/platform';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { flowsOf } from '../flows/flow-book.js';
import { followReceipt } from './follow-receipt.js';
import { Message, MessageLogEntry } from './message.entity.js';
import { goOn } from './next-channel.js';
import { SendDueMessages } from './send-due-messages.js';

/**
 * A carrier tells what became of a message. Of one whose carrier's answer was lost this is the answer: whoever tries it
 * next finds it, and sends no second one.
 */
@Injectable()
export class NoteDeliveryUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sending: SendDueMessages,
  ) {}

  /** Of a message that isn't known, nothing is told: the answer is the same as to a second receipt. */
  async note({ messageId, outcome, carrierCode }: NoteDelivery, scope: Scope): Promise<DeliveryNoted> {
    const noted = await this.unitOfWork.run(scope, async (unit) => {
      const { clinicId, now } = unit;
      unit.audit({ type: 'message', id: messageId }, { outcome, ...(carrierCode ? { carrierCode } : {}) });
      const [found] = await unit.query<{ id: string }>(NOTE, [clinicId, messageId, now, outcome, carrierCode ?? null]);
      if (!found) return false;
      const message = await unit.manager.findOneByOrFail(Message, { clinicId, id: messageId });
      const attempt = message.attempts;
      const line = { clinicId, id: uuidv7(), messageId, at: now, what: outcome, reason: carrierCode ?? null, attempt };
      await unit.manager.insert(MessageLogEntry, line);
      // One that is on its way, or waits for its next try, is followed when it is settled.
      if (message.state === 'sent' || message.state === 'failed') {
        const flow = (await flowsOf(unit, [message]))(message);
        await goOn(unit, followReceipt(unit, message, outcome, { flow, cause: scope }));
      }
      return true;
    });
    if (noted) this.sending.ring();
    return { noted };
  }
}

/**
 * The first word counts, but that a mailbox may bounce what its server had called delivered. Whoever waits for its next
 * try is looked at now.
 */
const NOTE: Statement = {
  name: 'note-delivery',
  text: `update message set delivery = $4, delivery_at = $3, delivery_code = $5,
                due_at = case state when 'pending' then least(due_at, $3) else due_at end
          where clinic_id = $1 and id = $2 and audience = 'person' and state <> 'suppressed' and attempts > 0
            and (delivery is null or delivery = 'delivered' and $4 = 'undelivered')
         returning id`,
};
