import type { Reply, ShowReply } from '@stillwater/contracts';
import { PersonKeys, Problem, UnitOfWork, type Scope } from '@stillwater/platform';
import { Injectable } from '@nestjs/common';
import { requirePersonReader } from '../people/people.policy.js';
import { ReplyRow, type ReplyWords } from './reply.entity.js';

@Injectable()
export class ReplyQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly keys: PersonKeys,
  ) {}

  /** @throws Problem `person.denied`, `reply.unknown` or `person.erased` */
  show({ replyId }: ShowReply, scope: Scope): Promise<Reply> {
    return this.unitOfWork.run(scope, async (unit) => {
      unit.audit({ type: 'reply', id: replyId });
      requirePersonReader(scope.actor);
      const { clinicId } = unit;
      const row = await unit.manager.findOneBy(ReplyRow, { clinicId, id: replyId });
      if (!row) throw Problem.notFound('reply.unknown');
      const { personId, channel, meaning, urgency, receivedAt } = row;
      const key = await this.keys.of(clinicId, row.keyId);
      const { from, text } = key.open<ReplyWords>('reply', replyId, row.sealed);
      const about = personId ? { personId } : {};
      return { replyId, ...about, channel, from, text, meaning, urgency, receivedAt: receivedAt.toISOString() };
    });
  }
}
