import {
  ScreeningReleased,
  type ReleaseUpdate,
  type ScreeningReview,
  type UpdateToRelease,
} from '@stillwater/contracts';
import { newId, PersonKeys, Problem, UnitOfWork, wallTimeAt, type Scope, type Unit } from '@stillwater/platform';
import { Injectable } from '@nestjs/common';
import { screeningToChange } from '../change-screening.js';
import { KnownPerson } from '../known-person.entity.js';
import { thisClinic } from '../remember-clinic.js';
import type { Screening } from '../screening.entity.js';
import { Decision } from './decision.entity.js';
import { nextStepsAfter } from './release.rules.js';
import { ReviewQueries } from './review.queries.js';
import { ScreeningRelease } from './screening-release.entity.js';
import { releaseLinkOf, standingRelease } from './standing-release.js';

const LINK_DAYS = 7;
const DAY = 24 * 60 * 60 * 1000;

/**
 * Whoever may decide lets the person know what comes next, in one of a few plain texts. Nothing is released by itself.
 * The same text again changes nothing as long as its link works; another one, or a new link, replaces the release.
 */
@Injectable()
export class ReleaseUpdateUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly keys: PersonKeys,
    private readonly queries: ReviewQueries,
  ) {}

  /**
   * @throws Problem `screening.unknown`, `.denied`, `.changed`, `.illegal_transition` or `.corrected`;
   * `release.next_step`
   */
  release({ screeningId, version, nextStep }: ReleaseUpdate, scope: Scope): Promise<ScreeningReview> {
    return this.unitOfWork.run(scope, async (unit) => {
      const { clinicId, now, manager } = unit;
      const screening = await screeningToChange(unit, screeningId, version, 'release');
      const { personId, inquiryId } = screening;
      const { keyId } = await manager.findOneByOrFail(KnownPerson, { clinicId, id: personId });
      const key = await this.keys.of(clinicId, keyId);
      const before = await standingRelease(unit, screeningId);
      screening.release();
      const decisionId = await decisionFor(unit, screening, nextStep);
      if (before && before.expiresAt > now) {
        const told = key.open<UpdateToRelease>('release', before.id, before.sealed);
        if (told.nextStep === nextStep) {
          unit.audit({ type: 'screening', id: screeningId }, { ignored: 'already_released' });
          return this.queries.review(unit, screeningId);
        }
      }
      const id = newId();
      await manager.insert(ScreeningRelease, {
        clinicId,
        id,
        screeningId,
        screeningVersion: screening.version,
        decisionId,
        sealed: key.seal('release', id, { nextStep }),
        linkHash: (await releaseLinkOf(this.keys, unit, id)).hash,
        releasedById: scope.actor.id,
        releasedAt: now,
        expiresAt: new Date(now.getTime() + LINK_DAYS * DAY),
        readAt: null,
      });
      await manager.save(screening);
      unit.say(
        ScreeningReleased,
        {
          screeningId,
          personId,
          ...(inquiryId ? { inquiryId } : {}),
          releaseId: id,
          releasedById: scope.actor.id,
          releasedAt: now.toISOString(),
        },
        { version: screening.version },
      );
      return this.queries.review(unit, screeningId);
    });
  }
}

/** The decision that counts. @throws Problem `release.next_step` */
async function decisionFor(
  unit: Unit,
  { id: screeningId }: Screening,
  nextStep: ReleaseUpdate['nextStep'],
): Promise<string> {
  const decision = await unit.manager.findOneOrFail(Decision, {
    where: { clinicId: unit.clinicId, screeningId },
    order: { screeningVersion: 'desc' },
  });
  const today = wallTimeAt(unit.now, (await thisClinic(unit)).zone).slice(0, 10);
  if (nextStepsAfter(decision, today).includes(nextStep)) return decision.id;
  const message = 'This does not go with the decision that counts.';
  throw Problem.unprocessable('release.next_step', message, [{ pointer: '/nextStep', code: 'choice', message }]);
}
