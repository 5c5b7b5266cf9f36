import type { AnswerGiven, ScreeningForm, ShowScreeningForm, UpdateToRelease } from '@stillwater/contracts';
import { PersonKeys, Problem, UnitOfWork, type Scope, type Unit } from '@stillwater/platform';
import { Injectable } from '@nestjs/common';
import { bookOf } from '../questionnaire/questionnaire-book.rules.js';
import { shownItems } from '../questionnaire/questionnaire.rules.js';
import { speaksOfDeath } from '../questionnaire/safety-answers.rules.js';
import type { Findings } from '../screening.entity.js';
import { hasExpired, isOpen, linkedScreening } from './find-linked.js';
import type { LinkedRelease, LinkedScreening } from './linked.statements.js';
import { readAnswers } from './read-answers.js';
import { SecondFactor } from './second-factor.js';

/** What the holder of a link sees: nothing of what the person said before the second factor is given. */
@Injectable()
export class ShowScreeningFormUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly keys: PersonKeys,
    private readonly factor: SecondFactor,
  ) {}

  /** @throws Problem `link.unknown` */
  async show({ linkToken, entryToken }: ShowScreeningForm, scope: Scope): Promise<ScreeningForm> {
    const { found, form, known } = await this.unitOfWork.run(scope, async (unit) => {
      const linked = await linkedScreening(unit, { linkToken, entryToken }, false);
      if (linked.consentsFor) throw Problem.notFound('link.unknown');
      const factor = await this.factor.of(unit, linked);
      const { birthDateKnown } = factor;
      const expiresAt = linked.expiresAt.toISOString();
      return { found: linked, known: factor, form: await this.formOf(unit, linked, { birthDateKnown, expiresAt }) };
    });
    if (form.state !== 'locked') return form;
    const codeChannel = await this.factor.channelOf(found, known, scope);
    return codeChannel ? { ...form, codeChannel } : form;
  }

  private async formOf(
    unit: Unit,
    found: LinkedScreening,
    always: Pick<ScreeningForm, 'birthDateKnown' | 'expiresAt'>,
  ): Promise<ScreeningForm> {
    if (found.release) return this.updateOf(unit, found, found.release, always);
    const handedIn = !isOpen(found) && found.state !== 'expired';
    // Whoever has just handed in reads what is next; everybody else is told that the link opens nothing, and no more.
    if (hasExpired(found, unit.now) && !(handedIn && found.entered)) {
      return { ...always, state: 'expired', birthDateKnown: false };
    }
    if (handedIn) {
      const state = found.state === 'decided' ? 'decided' : 'submitted';
      if (!found.entered || !found.findings) return { ...always, state };
      const key = await this.keys.of(unit.clinicId, found.keyId);
      const { recommendation } = key.open<Findings>('screening.findings', found.id, found.findings);
      const talk = recommendation === 'not_suitable';
      return { ...always, state, message: talk ? 'clinician_must_talk_first' : 'clinician_will_review' };
    }
    if (!found.entered) return { ...always, state: 'locked' };
    const key = await this.keys.of(unit.clinicId, found.keyId);
    const { questionnaire } = bookOf(found.questionnaireVersion);
    const answers = readAnswers(key, found.id, found.answers);
    const given = Object.entries(answers).map(([itemId, value]): AnswerGiven =>
      value === null ? { itemId, skipped: true } : { itemId, value },
    );
    return {
      ...always,
      state: 'open',
      questionnaire,
      answers: given,
      answered: found.answered,
      total: shownItems(questionnaire, answers).length,
      crisis: speaksOfDeath(undefined, answers),
    };
  }

  /** What was released is shown to whoever has opened this very link: that is when it counts as read. */
  private async updateOf(
    unit: Unit,
    found: LinkedScreening,
    { releaseId, sealed, readAt }: LinkedRelease,
    always: Pick<ScreeningForm, 'birthDateKnown' | 'expiresAt'>,
  ): Promise<ScreeningForm> {
    if (hasExpired(found, unit.now)) return { ...always, state: 'expired', birthDateKnown: false };
    if (!found.entered || !readAt) return { ...always, state: 'locked', update: true };
    const key = await this.keys.of(unit.clinicId, found.keyId);
    const { nextStep } = key.open<UpdateToRelease>('release', releaseId, sealed);
    return { ...always, state: 'decided', update: true, nextStep };
  }
}
