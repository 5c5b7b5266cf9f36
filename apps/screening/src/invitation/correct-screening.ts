import { ScreeningCorrected, type CorrectScreening, type ScreeningItem } from '@stillwater/contracts';
import { newId, PersonKeys, Problem, UnitOfWork, type Scope } from '@stillwater/platform';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { readAnswers } from '../answering/read-answers.js';
import { screeningToChange } from '../change-screening.js';
import { KnownPerson } from '../known-person.entity.js';
import { ReviewQueries } from '../review/review.queries.js';
import { Screening } from '../screening.entity.js';
import { beginScreening } from './begin-screening.js';

/** Submitted answers never change: they begin another screening, which the person corrects and hands in. */
@Injectable()
export class CorrectScreeningUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly keys: PersonKeys,
    private readonly queries: ReviewQueries,
  ) {}

  /**
   * @throws Problem `screening.unknown`, `.denied`, `.changed`, `.illegal_transition`, `.corrected` or `.already_open`
   */
  correct({ screeningId, version }: CorrectScreening, scope: Scope): Promise<ScreeningItem> {
    return this.unitOfWork.run(scope, async (unit) => {
      const { clinicId, manager, now } = unit;
      const screening = await screeningToChange(unit, screeningId, version, 'correct');
      const { personId, inquiryId } = screening;
      const nextId = newId();
      screening.correctIn(nextId);
      const person = await manager.findOneByOrFail(KnownPerson, { clinicId, id: personId });
      if (await manager.existsBy(Screening, { clinicId, personId, state: In(['invited', 'in_progress']) })) {
        throw Problem.conflict('screening.already_open', 'This person has an open screening: it takes the correction.');
      }
      const answers = readAnswers(await this.keys.of(clinicId, person.keyId), screeningId, screening.answers);
      const corrects = { screening, answers };
      await beginScreening(unit, this.keys, person.keyId, { personId, inquiryId, corrects }, nextId);
      await manager.save(screening);
      const correctedAt = now.toISOString();
      unit.say(
        ScreeningCorrected,
        { screeningId, personId, correctedById: nextId, correctedAt },
        { version: screening.version },
      );
      return this.queries.item(unit, nextId);
    });
  }
}
