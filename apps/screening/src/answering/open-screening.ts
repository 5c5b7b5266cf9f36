import { randomBytes } from 'node:crypto';
import {
  PersonForScreening,
  ScreenablePerson,
  ScreeningReleaseRead,
  type OpenScreening,
  type ScreeningEntry,
} from '@stillwater/contracts';
import { Asker } from '@stillwater/messaging';
import { PersonKeys, Problem, UnitOfWork, type Scope, type Unit } from '@stillwater/platform';
import { Injectable } from '@nestjs/common';
import { SecondFactorRow } from '../known-person.entity.js';
import { hashOfEntryToken, linkedScreening, refuseOver, refuseWhileLocked } from './find-linked.js';
import type { LinkedScreening } from './linked.statements.js';
import { mayBeBirthDate, MOST_WRONG_TRIES, opens, type Attempt } from './second-factor.rules.js';
import * as sql from './second-factor.statements.js';

/**
 * The second factor: the birth date, and a code where another channel can carry one. The first opening gives the birth
 * date, later ones repeat it. A wrong try is counted and kept, though it is refused.
 */
@Injectable()
export class OpenScreeningUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly keys: PersonKeys,
    private readonly asker: Asker,
  ) {}

  /**
   * @throws Problem `link.unknown`, `link.expired`, `link.used`, `link.locked`, `screening.birth_date_impossible`,
   * `screening.second_factor_wrong`
   */
  async open(command: OpenScreening, scope: Scope): Promise<ScreeningEntry> {
    // A repeated request is recognised where its effect is; the look-up before it leaves a trace of its own.
    const { idempotency: _claimed, ...unclaimed } = scope;
    const { personId, inquiryId, id } = await this.unitOfWork.run(unclaimed, async (unit) => {
      const found = await linkedScreening(unit, command, false);
      refuseOver(found, unit.now);
      return found;
    });
    const { otherChannel } = await this.asker.ask(
      PersonForScreening,
      { personId, ...(inquiryId ? { inquiryId } : {}) },
      { scope, answer: ScreenablePerson },
    );
    const entry = await this.unitOfWork.run(scope, (unit) => this.attempt(unit, command, otherChannel !== undefined));
    if (entry) return entry;
    const wrong = Problem.denied('screening.second_factor_wrong', 'This does not match. Check what you typed.');
    await this.unitOfWork.recordRefusal(scope, wrong, { type: 'screening', id });
    throw wrong;
  }

  /** Null after a wrong try. */
  private async attempt(unit: Unit, command: OpenScreening, hasChannel: boolean): Promise<ScreeningEntry | null> {
    const found = await linkedScreening(unit, command, true);
    refuseOver(found, unit.now);
    refuseWhileLocked(found);
    if (!mayBeBirthDate(command.birthDate, unit.now)) {
      const detail = 'Nobody alive was born on that day.';
      throw Problem.unprocessable('screening.birth_date_impossible', detail, [
        { pointer: '/birthDate', code: 'range', message: detail },
      ]);
    }
    const { clinicId } = unit;
    const birthHash = await this.keys.blindIndex(clinicId, 'birth_date', command.birthDate);
    const known = await unit.manager.findOneBy(SecondFactorRow, { clinicId, personId: found.personId });
    const code = await this.judgeCode(unit, found.id, command.code);
    const attempt: Attempt = {
      birthDateFits: known ? known.birthHash.equals(birthHash) : undefined,
      codeNeeded: hasChannel && !code.noChannel,
      codeFits: code.fits,
    };
    if (!opens(attempt)) {
      unit.audit({ type: 'screening', id: found.id }, { wrongTry: found.wrongTries + 1 });
      unit.send(sql.COUNT_WRONG_TRY, [clinicId, found.id, MOST_WRONG_TRIES]);
      return null;
    }
    if (!known) {
      const key = await this.keys.of(clinicId, found.keyId);
      const sealed = key.seal('second_factor', found.personId, { birthDate: command.birthDate });
      unit.send(sql.KEEP_BIRTH_DATE, [clinicId, found.personId, birthHash, sealed, unit.now]);
    }
    unit.send(sql.FORGET_WRONG_TRIES, [clinicId, found.id]);
    unit.send(sql.USE_CODE, [clinicId, found.id]);
    const entryToken = randomBytes(24).toString('base64url');
    const [entry] = await unit.query<{ expiresAt: Date }>(sql.ENTER, [
      clinicId,
      found.id,
      hashOfEntryToken(entryToken),
    ]);
    readNow(unit, found);
    return { entryToken, expiresAt: entry!.expiresAt.toISOString() };
  }

  private async judgeCode(
    unit: Unit,
    screeningId: string,
    code: string | undefined,
  ): Promise<{ fits: boolean; noChannel: boolean }> {
    const hash = code ? await codeHash(this.keys, unit.clinicId, screeningId, code) : null;
    const [judged] = await unit.query<{ fits: boolean; noChannel: boolean }>(sql.JUDGE_CODE, [
      unit.clinicId,
      screeningId,
      hash,
    ]);
    return judged ?? { fits: false, noChannel: false };
  }
}

/** Whoever opens the link of a release reads it, and is not reminded of it any more. */
function readNow(unit: Unit, { id: screeningId, personId, version: before, release }: LinkedScreening): void {
  if (!release || release.readAt) return;
  const { releaseId } = release;
  const version = before + 1;
  unit.send(sql.NOTE_READ, [unit.clinicId, screeningId, releaseId, unit.now, version]);
  unit.say(ScreeningReleaseRead, { screeningId, personId, releaseId, readAt: unit.now.toISOString() }, { version });
}

/** Bound to its screening: a code of one link opens no other. */
export function codeHash(keys: PersonKeys, clinicId: string, screeningId: string, code: string): Promise<Buffer> {
  return keys.blindIndex(clinicId, 'screening_code', `${screeningId}|${code}`);
}
