import {
  KnownPerson,
  LookUpPerson,
  PersonForScreening,
  ScreenablePerson,
  type InviteToScreening,
  type ScreeningItem,
} from '@stillwater/contracts';
import { Asker } from '@stillwater/messaging';
import { codeOf, PersonKeys, Problem, UnitOfWork, type Scope } from '@stillwater/platform';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { MeetPerson } from '../meet-person.js';
import { ReviewQueries } from '../review/review.queries.js';
import { Screening } from '../screening.entity.js';
import { requireInviter } from '../screening.policy.js';
import { beginScreening } from './begin-screening.js';

/** Staff send a person the link. Who is under 18, or was written about by somebody else, gets none: a human talks first. */
@Injectable()
export class InviteToScreeningUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly keys: PersonKeys,
    private readonly asker: Asker,
    private readonly people: MeetPerson,
    private readonly queries: ReviewQueries,
  ) {}

  /**
   * @throws Problem `screening.denied`, `person.unknown`, `inquiry.unknown`, `screening.under_18` or
   * `screening.third_person`
   */
  async invite({ personId, inquiryId }: InviteToScreening, scope: Scope): Promise<ScreeningItem> {
    if (inquiryId !== undefined) await this.refuseForeign(personId, inquiryId, scope);
    const refusal = await this.refusalOf(personId, inquiryId, scope);
    // Of two invitations at once one is refused by the index of open screenings, and then finds the other's.
    return this.begin({ personId, inquiryId }, refusal, scope).catch((error: unknown) => {
      if (codeOf(error) !== '23505') throw error;
      return this.begin({ personId, inquiryId }, refusal, scope);
    });
  }

  private begin(
    { personId, inquiryId }: InviteToScreening,
    refusal: Problem | undefined,
    scope: Scope,
  ): Promise<ScreeningItem> {
    return this.unitOfWork.run(scope, async (unit) => {
      unit.audit({ type: 'person', id: personId });
      requireInviter(scope.actor);
      if (refusal) throw refusal;
      const { clinicId, manager } = unit;
      const key = await this.people.meet(unit, personId);
      const open = await manager.findOneBy(Screening, { clinicId, personId, state: In(['invited', 'in_progress']) });
      const screening =
        open ?? (await beginScreening(unit, this.keys, key.id, { personId, ...(inquiryId ? { inquiryId } : {}) }));
      unit.audit({ type: 'screening', id: screening.id }, open ? { ignored: 'already_open' } : undefined);
      return this.queries.item(unit, screening.id);
    });
  }

  /** An inquiry that isn't the person's: what is said of the screening would be noted with somebody else. */
  private async refuseForeign(personId: string, inquiryId: string, scope: Scope): Promise<void> {
    try {
      await this.asker.ask(LookUpPerson, { personId, inquiryId }, { scope, answer: KnownPerson });
    } catch (error) {
      if (!(error instanceof Problem) || error.code !== 'inquiry.unknown') throw error;
      const errors = [{ pointer: '/inquiryId', code: 'unknown', message: 'is not an inquiry of this person' }];
      const advice = 'This inquiry is not one of this person. Name one from their file, or none.';
      const problem = new Problem('not_found', 'inquiry.unknown', advice, { errors });
      await this.unitOfWork.recordRefusal(scope, problem, { type: 'inquiry', id: inquiryId });
      throw problem;
    }
  }

  private async refusalOf(personId: string, inquiryId: string | undefined, scope: Scope): Promise<Problem | undefined> {
    const { mayBeScreened, refusal } = await this.asker.ask(
      PersonForScreening,
      { personId, ...(inquiryId ? { inquiryId } : {}) },
      { scope, answer: ScreenablePerson },
    );
    if (mayBeScreened) return undefined;
    return refusal === 'under_18'
      ? Problem.unprocessable('screening.under_18', 'This person is under 18: talk to them, without a screening link.')
      : Problem.unprocessable(
          'screening.third_person',
          'Somebody else wrote about this person: talk to them first, without a screening link.',
        );
  }
}
