import type { RedriveMessages, RedrivenMessages } from '@stillwater/contracts';
import { Clock, decodeCursor, encodeCursor, UnitOfWork, type Scope, type Statement } from '@stillwater/platform';
import { Injectable } from '@nestjs/common';
import { requireMessageWorker } from '../notifications.policy.js';
import { redriveStuck } from './redrive-stuck.js';
import { SendDueMessages } from './send-due-messages.js';
import { causeOf, isStuck, reachedOtherwise } from './stuck.statements.js';

/** So many are locked and answered for together. */
const AT_ONCE = 100;

/** Staff have mended what stopped messages for one cause: the latest of them are tried anew, or refused one by one. */
@Injectable()
export class RedriveMessagesUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sending: SendDueMessages,
    private readonly clock: Clock,
  ) {}

  /** @throws Problem `message.denied` */
  async redrive(
    { cause, channel, rule, plannedFromAt, plannedBeforeAt, cursor }: RedriveMessages,
    scope: Scope,
  ): Promise<RedrivenMessages> {
    const answer = await this.unitOfWork.run(scope, async (unit) => {
      unit.audit({ type: 'stuck-messages', id: cause });
      requireMessageWorker(scope.actor);
      const wanted = [channel, rule, plannedFromAt, plannedBeforeAt].map((value) => value ?? null);
      const place = cursor ? decodeCursor(cursor, ['instant', 'id']) : [null, null];
      const values = [unit.clinicId, cause, ...wanted, ...place, AT_ONCE + 1];
      const rows = await unit.query<{ id: string; plannedAt: Date }>(CHOOSE, values);
      const chosen = rows.slice(0, AT_ONCE);
      const last = rows.length > AT_ONCE ? chosen.at(-1) : undefined;
      const items = await redriveStuck(
        unit,
        chosen.map(({ id }) => id),
        this.clock.jumps,
      );
      return { items, ...(last ? { nextCursor: encodeCursor([last.plannedAt.toISOString(), last.id]) } : {}) };
    });
    this.sending.ring();
    return answer;
  }
}

const CHOOSE: Statement = {
  name: 'choose-stuck',
  text: `select m.id, m.planned_at as "plannedAt" from message m
          where m.clinic_id = $1 and ${isStuck('m')} and ${causeOf('m')} = $2 and not ${reachedOtherwise('m')}
            and ($3::text is null or m.channel = $3) and ($4::text is null or m.rule = $4)
            and ($5::timestamptz is null or m.planned_at >= $5) and ($6::timestamptz is null or m.planned_at < $6)
            and ($7::timestamptz is null or (m.planned_at, m.id) < ($7, $8::uuid))
          order by m.planned_at desc, m.id desc limit $9`,
};
