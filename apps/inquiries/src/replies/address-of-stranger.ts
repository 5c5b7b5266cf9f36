import type { AddressOfStranger, StrangerAddress } from '@stillwater/contracts';
import { PersonKeys, UnitOfWork, type Scope, type Statement } from '@stillwater/platform';
import { Injectable } from '@nestjs/common';
import { ANSWERED_MS } from '../people/contact-point-for-message.js';
import type { ReplyWords } from './reply.entity.js';

/** Carriers want a word for help answered whoever says it: where it came from, once a day, and not late. */
@Injectable()
export class AddressOfStrangerUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly keys: PersonKeys,
  ) {}

  find({ replyId }: AddressOfStranger, scope: Scope): Promise<StrangerAddress> {
    return this.unitOfWork.run(scope, async (unit) => {
      unit.audit({ type: 'reply', id: replyId }, { purpose: 'reply' });
      const [asked] = await unit.query<Asked>(FIND, [unit.clinicId, replyId]);
      if (!asked || unit.now.getTime() - asked.askedAt.getTime() > ANSWERED_MS) return {};
      const key = await this.keys.of(unit.clinicId, asked.keyId);
      return { address: key.open<ReplyWords>('reply', replyId, asked.sealed).from };
    });
  }
}

interface Asked {
  askedAt: Date;
  keyId: string;
  sealed: Buffer;
}

const FIND: Statement = {
  name: 'find-stranger-to-answer',
  text: `select s.asked_at as "askedAt", r.key_id as "keyId", r.sealed
           from stranger_answer s join reply r on r.clinic_id = s.clinic_id and r.id = s.reply_id
          where s.clinic_id = $1 and s.reply_id = $2`,
};
