import { ScreeningDecided, type DecideScreening, type ScreeningReview } from '@stillwater/contracts';
import { newId, PersonKeys, Problem, UnitOfWork, wallTimeAt, type Scope } from '@stillwater/platform';
import { Injectable } from '@nestjs/common';
import { screeningToChange } from '../change-screening.js';
import { KnownPerson } from '../known-person.entity.js';
import { thisClinic } from '../remember-clinic.js';
import type { Findings } from '../screening.entity.js';
import { Decision, type DecisionWords } from './decision.entity.js';
import { faultOf, validityOf } from './decision.rules.js';
import { ReviewQueries } from './review.queries.js';

/** The prescriber's signed decision. What the rules recommend doesn't bind it; what was decided stays with screening. */
@Injectable()
export class DecideScreeningUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly keys: PersonKeys,
    private readonly queries: ReviewQueries,
  ) {}

  /**
   * @throws Problem `screening.unknown`, `.denied`, `.changed`, `.illegal_transition` or `.corrected`;
   * `decision.routes` or `decision.valid_until`
   */
  decide(command: DecideScreening, scope: Scope): Promise<ScreeningReview> {
    const { screeningId, version } = command;
    return this.unitOfWork.run(scope, async (unit) => {
      const { clinicId, now, manager } = unit;
      const screening = await screeningToChange(unit, screeningId, version, 'decide');
      screening.decide();
      const today = wallTimeAt(now, (await thisClinic(unit)).zone).slice(0, 10);
      const fault = faultOf(command, today);
      if (fault) {
        throw Problem.unprocessable(fault.code, fault.message, [
          { pointer: `/${fault.field}`, code: 'range', message: fault.message },
        ]);
      }
      const { personId } = screening;
      const { keyId } = await manager.findOneByOrFail(KnownPerson, { clinicId, id: personId });
      const key = await this.keys.of(clinicId, keyId);
      const decisionId = newId();
      const validUntil = validityOf(command, today);
      const { outcome, routesAllowed, conditions, note, signature } = command;
      const reasonCodes =
        command.reasonCodes ??
        key
          .open<Findings>('screening.findings', screeningId, screening.findings!)
          .reasons.map(({ code }) => code)
          .slice(0, 40);
      const words: DecisionWords = { outcome, routesAllowed, conditions, reasonCodes, note, signature };
      await manager.insert(Decision, {
        clinicId,
        id: decisionId,
        screeningId,
        screeningVersion: screening.version,
        bookable: validUntil !== null,
        validUntil,
        sealed: key.seal('decision', decisionId, words),
        decidedById: scope.actor.id,
        decidedAt: now,
      });
      await manager.save(screening);
      unit.say(
        ScreeningDecided,
        {
          screeningId,
          personId,
          decisionId,
          bookable: validUntil !== null,
          ...(validUntil ? { validUntil } : {}),
          decidedById: scope.actor.id,
          decidedAt: now.toISOString(),
        },
        { version: screening.version },
      );
      return this.queries.review(unit, screeningId);
    });
  }
}
