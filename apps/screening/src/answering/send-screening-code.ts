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
import { PersonKeys, Problem, UnitOfWork, type Scope, type Statement, type Unit } from '@stillwater/platform';
import { Injectable } from '@nestjs/common';
import { linkedScreening, refuseOver, refuseWhileLocked } from './find-linked.js';
import { codeHash } from './open-screening.js';
import { neverArrives } from './second-factor.rules.js';
import * as sql from './second-factor.statements.js';

/** Longer than a carrier may take to answer. */
const CARRIER_MS = 6_500;

/**
 * A code that has left replaces the one before. Where none will ever arrive, none is asked for and the birth date alone
 * must do; while the carrier is away nobody gets in who was not in before.
 */
@Injectable()
export class SendScreeningCodeUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly keys: PersonKeys,
    private readonly asker: Asker,
  ) {}

  /**
   * @throws Problem `link.unknown`, `link.expired`, `link.used` or `link.locked`; `screening.too_many_codes`,
   * `screening.code_not_sent`
   */
  async send(command: SendScreeningCode, scope: Scope): Promise<ScreeningCodeSent> {
    // The key of a repeated request is kept with the count; what follows belongs to the same request.
    const { idempotency: _claimed, ...unclaimed } = scope;
    const { id, personId, inquiryId } = await this.unitOfWork.run(unclaimed, async (unit) => {
      const found = await linkedScreening(unit, command, false);
      refuseOver(found, unit.now);
      refuseWhileLocked(found);
      return found;
    });
    const person = { personId, ...(inquiryId ? { inquiryId } : {}) };
    const { otherChannel: channel } = await this.asker.ask(PersonForScreening, person, {
      scope: unclaimed,
      answer: ScreenablePerson,
    });
    if (!channel) return { sent: false };
    await this.unitOfWork.run(scope, async (unit) => {
      unit.audit({ type: 'screening', id }, { channel });
      const [counted] = await unit.query(sql.COUNT_CODE, [unit.clinicId, id]);
      if (!counted) throw tooManyCodes();
    });
    const before = scope.idempotency?.replayed ? await this.lastSending(id, unclaimed) : undefined;
    const sent = before ?? (await this.sendNow(id, { ...person, channel }, unclaimed));
    return sent ? { sent, channel } : { sent };
  }

  /** False when none will ever arrive. */
  private async sendNow(id: string, to: Omit<SendAccessCode, 'code'>, scope: Scope): Promise<boolean> {
    const code = String(randomInt(1_000_000)).padStart(6, '0');
    const keep = async (unit: Unit, statement: Statement): Promise<void> => {
      const hash = await codeHash(this.keys, unit.clinicId, id, code);
      unit.send(statement, [unit.clinicId, id, hash]);
    };
    const asked = { scope, answer: CodeSending, deadlineMs: CARRIER_MS };
    const { sent, refusal } = await this.asker.ask(SendAccessCode, { ...to, code }, asked).catch(async (error) => {
      // Nobody knows whether it left: to whomever it reached it must be good.
      if (error instanceof Problem && error.kind === 'timeout') {
        await this.unitOfWork.run(scope, async (unit) => {
          unit.audit({ type: 'screening', id }, { sent: 'unknown' });
          await keep(unit, sql.KEEP_UNCERTAIN_CODE);
        });
      }
      throw error;
    });
    // Somebody who asks too often has a channel all the same: asking on must never take the code out of the way.
    if (refusal === 'too_many') throw tooManyCodes();
    if (!sent && !neverArrives(refusal)) {
      const away = Problem.unavailable(
        'screening.code_not_sent',
        'The code could not be sent. Try again in some minutes.',
        120,
      );
      await this.unitOfWork.recordRefusal(scope, away, { type: 'screening', id });
      throw away;
    }
    await this.unitOfWork.run(scope, async (unit) => {
      unit.audit({ type: 'screening', id }, sent ? { sent } : { noChannel: refusal! });
      if (sent) await keep(unit, sql.KEEP_CODE);
      else unit.send(sql.NO_CHANNEL, [unit.clinicId, id]);
    });
    return sent;
  }

  /** What a request that comes again is told; undefined when the code is not known to have left: then one is sent now. */
  private async lastSending(id: string, scope: Scope): Promise<boolean | undefined> {
    const [last] = await this.unitOfWork.read(scope, (unit) =>
      unit.query<{ sent: boolean; noChannel: boolean }>(sql.LAST_SENDING, [unit.clinicId, id]),
    );
    return last?.sent || last?.noChannel ? last.sent : undefined;
  }
}

function tooManyCodes(): Problem {
  return new Problem('limited', 'screening.too_many_codes', 'Enough codes were sent. Use the last one, or wait.', {
    retryAfterSeconds: 900,
  });
}
