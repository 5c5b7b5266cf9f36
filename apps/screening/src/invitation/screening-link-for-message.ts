import type { ScreeningLink, ScreeningLinkForMessage } from '@stillwater/contracts';
import { PersonKeys, Problem, UnitOfWork, type Scope, type Unit } from '@stillwater/platform';
import { Injectable } from '@nestjs/common';
import { hasExpired, isOpen } from '../answering/find-linked.js';
import { releaseLinkOf, standingRelease } from '../review/standing-release.js';
import { Screening } from '../screening.entity.js';
import { linkOf } from './begin-screening.js';

/** Gives out the link at the moment a message is sent; one that opens nothing any more is not given out. */
@Injectable()
export class ScreeningLinkForMessageUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly keys: PersonKeys,
  ) {}

  /** @throws Problem `screening.unknown` */
  find({ screeningId, use }: ScreeningLinkForMessage, scope: Scope): Promise<ScreeningLink> {
    return this.unitOfWork.run(scope, async (unit) => {
      unit.audit({ type: 'screening', id: screeningId });
      const screening = await unit.manager.findOneBy(Screening, { clinicId: unit.clinicId, id: screeningId });
      if (!screening) throw Problem.notFound('screening.unknown');
      if (use === 'update') return this.toUpdate(unit, screening);
      const { state, expiresAt } = screening;
      const answer: ScreeningLink = { expiresAt: expiresAt.toISOString(), state };
      if (!isOpen(screening)) return answer;
      if (hasExpired(screening, unit.now)) return { ...answer, state: 'expired' };
      return { ...answer, linkToken: (await linkOf(this.keys, unit, screeningId)).token };
    });
  }

  private async toUpdate(unit: Unit, screening: Screening): Promise<ScreeningLink> {
    const { state } = screening;
    const release = await standingRelease(unit, screening.id);
    if (!release) return { state, expiresAt: screening.expiresAt.toISOString() };
    const answer: ScreeningLink = { state, expiresAt: release.expiresAt.toISOString() };
    if (release.readAt || release.expiresAt <= unit.now) return answer;
    return { ...answer, linkToken: (await releaseLinkOf(this.keys, unit, release.id)).token };
  }
}
