import { randomInt } from 'node:crypto';
import {
  CodeSending,
  PersonForScreening,
  ScreenablePerson,
  SendAccessCode,
  type ScreeningCodeSent,
  type SendScreeningCode,
} from '@stillwater/contracts';
import { Asker } from '@stillwater/messaging';
import { PersonKeys, Problem, UnitOfWork, type Scope } from '@stillwater/platform';
import { Injectable } from '@nestjs/common';
import { linkedScreening, refuseOver } from './find-linked.js';
import { codeHash } from './open-screening.js';
import * as sql from './second-factor.statements.js';

/** A new code replaces the one before. When no channel takes it, none is asked for: the birth date alone must do. */
@Injectable()
export class SendScreeningCodeUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly keys: PersonKeys,
    private readonly asker: Asker,
  ) {}

  /** @throws Problem `link.unknown`, `link.expired`, `link.used` or `screening.too_many_codes` */
  async send(command: SendScreeningCode, scope: Scope): Promise<ScreeningCodeSent> {
    // The key of a repeated request is kept with the code; what follows belongs to the same request.
    const { idempotency: _claimed, ...unclaimed } = scope;
    const { id, personId, inquiryId } = await this.unitOfWork.run(unclaimed, async (unit) => {
      const found = await linkedScreening(unit, command, false);
      refuseOver(found, unit.now);
      return found;
    });
    const person = { personId, ...(inquiryId ? { inquiryId } : {}) };
    const { otherChannel: channel } = await this.asker.ask(PersonForScreening, person, {
      scope: unclaimed,
      answer: ScreenablePerson,
    });
    if (!channel) return { sent: false };
    const code = String(randomInt(1_000_000)).padStart(6, '0');
    await this.unitOfWork.run(scope, async (unit) => {
      unit.audit({ type: 'screening', id }, { channel });
      const hash = await codeHash(this.keys, unit.clinicId, id, code);
      const [kept] = await unit.query(sql.KEEP_CODE, [unit.clinicId, id, hash]);
      if (!kept) throw tooManyCodes();
    });
    if (scope.idempotency?.replayed) return { sent: true, channel };
    const sending = await this.asker.ask(
      SendAccessCode,
      { ...person, channel, code },
      { scope: unclaimed, answer: CodeSending },
    );
    if (sending.sent) return { sent: true, channel };
    // Somebody who asks too often has a channel all the same: asking on must never take the code out of the way.
    if (sending.refusal === 'too_many') throw tooManyCodes();
    await this.unitOfWork.run(unclaimed, async (unit) => {
      unit.audit({ type: 'screening', id }, { noChannel: sending.refusal ?? 'refused' });
      unit.send(sql.NO_CHANNEL, [unit.clinicId, id]);
    });
    return { sent: false };
  }
}

function tooManyCodes(): Problem {
  return new Problem('limited', 'screening.too_many_codes', 'Enough codes were sent. Use the last one, or wait.', {
    retryAfterSeconds: 900,
  });
}
