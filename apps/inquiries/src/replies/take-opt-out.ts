import { ReplyReceived, type ReplyReceipt, type TakeOptOut } from '@stillwater/contracts';
import { newId, PersonKeys, Problem, UnitOfWork, type Scope } from '@stillwater/platform';
import { Injectable } from '@nestjs/common';
import { findReachablePoint } from '../people/reachable-point.statements.js';
import { findKnownReply, KEEP_REPLY, STOP_POINT } from './receive-reply.js';
import type { ReplyWords } from './reply.entity.js';

/** One click on the button of a mail is an answer with the word: it holds for the address that the mail went to. */
@Injectable()
export class TakeOptOutUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly keys: PersonKeys,
  ) {}

  /** @throws Problem `person.unknown` */
  take({ personId, inquiryId, messageId }: TakeOptOut, scope: Scope): Promise<ReplyReceipt> {
    return this.unitOfWork.run(scope, async (unit) => {
      const { clinicId, now } = unit;
      unit.audit({ type: 'person', id: personId }, { channel: 'email', messageId });
      const point = await findReachablePoint(unit, { personId, inquiryId, kind: 'email', consent: 'email' });
      if (!point?.pointId || !point.pointSealed || !point.pointKeyId) throw Problem.notFound('person.unknown');
      const pointKey = await this.keys.of(clinicId, point.pointKeyId);
      const { value } = pointKey.open<{ value: string }>('contact_point', point.pointId, point.pointSealed);
      const replyId = newId();
      const words: ReplyWords = { from: value, text: '' };
      const key = await this.keys.of(clinicId, point.keyId);
      const sealed = key.seal('reply', replyId, words);
      const carrierId = `one-click ${messageId}`;
      const reply = [clinicId, replyId, personId, point.keyId, 'email', 'stop', 'routine', sealed, carrierId, now];
      // Also when it was pressed before: they may have wanted mails again in between, and want none now.
      unit.send(STOP_POINT, [clinicId, point.pointId, now]);
      const [kept] = await unit.query<{ id: string }>(KEEP_REPLY, reply);
      if (!kept) return findKnownReply(unit, 'email', carrierId);
      const receivedAt = now.toISOString();
      const said = { replyId, personId, channel: 'email', meaning: 'stop', urgency: 'routine', receivedAt } as const;
      unit.say(ReplyReceived, said, { version: 1 });
      return { replyId, meaning: 'stop' };
    });
  }
}
