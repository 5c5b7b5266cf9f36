import {
  ScreeningRecommended,
  ScreeningStarted,
  ScreeningSubmitted,
  type ScreeningReceipt,
  type SubmitScreening,
} from '@stillwater/contracts';
import { PersonKeys, UnitOfWork, type Scope, type Statement, type Unit } from '@stillwater/platform';
import { Injectable } from '@nestjs/common';
import { scoreOf } from '../instruments/instrument.rules.js';
import { recommend } from '../questionnaire/eligibility.rules.js';
import { bookOf } from '../questionnaire/questionnaire-book.rules.js';
import { countingAnswers } from '../questionnaire/questionnaire.rules.js';
import { leavesDeathOpen } from '../questionnaire/safety-answers.rules.js';
import { thisClinic } from '../remember-clinic.js';
import { reviewDueAt } from '../review/review-due.rules.js';
import { raiseFlag } from '../safety/raise-safety-flag.js';
import { Screening, type Findings } from '../screening.entity.js';
import { screeningToFillIn } from './find-linked.js';
import { readAnswers } from './read-answers.js';

/** The person hands the answers in; in the same transaction the rules judge them, and from here on both stay. */
@Injectable()
export class SubmitScreeningUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly keys: PersonKeys,
  ) {}

  /** @throws Problem `link.unknown`, `link.expired`, `link.used`, `screening.locked` or `screening.nothing_answered` */
  submit({ linkToken, entryToken }: SubmitScreening, scope: Scope): Promise<ScreeningReceipt> {
    return this.unitOfWork.run(scope, async (unit) => {
      const { clinicId, now } = unit;
      const { id, keyId } = await screeningToFillIn(unit, { linkToken, entryToken });
      const screening = await unit.manager.findOneByOrFail(Screening, { clinicId, id });
      const clinic = await thisClinic(unit);
      const key = await this.keys.of(clinicId, keyId);
      const { questionnaire, instruments, rules } = bookOf(screening.questionnaireVersion);
      const answers = countingAnswers(questionnaire, readAnswers(key, id, screening.answers));
      const judgement = recommend(rules, questionnaire, answers);
      const scores = instruments.map((instrument) => scoreOf(instrument, answers));
      const findings: Findings = { ...judgement, scores };
      const inputs = JSON.stringify(Object.entries(answers).sort(([a], [b]) => (a < b ? -1 : 1)));

      // Answers that were taken over from a corrected screening may be handed in as they are.
      if (screening.state === 'invited' && screening.answered > 0) start(unit, screening);
      submitted(unit, screening, reviewDueAt(now, clinic));
      const { ruleSetVersion } = rules;
      const inputsHash = await this.keys.blindIndex(clinicId, 'screening.inputs', inputs);
      screening.recommend({ ruleSetVersion, inputsHash, findings: key.seal('screening.findings', id, findings) }, now);
      const { personId, version } = screening;
      const recommendedAt = now.toISOString();
      unit.say(ScreeningRecommended, { screeningId: id, personId, ruleSetVersion, recommendedAt }, { version });
      await unit.manager.save(screening);
      unit.send(CANCEL_EXPIRY, [clinicId, id]);
      if (leavesDeathOpen(answers)) {
        await raiseFlag(unit, { personId, level: 'review', source: 'screening', subjectId: id });
      }
      return {
        submittedAt: recommendedAt,
        message: judgement.recommendation === 'not_suitable' ? 'clinician_must_talk_first' : 'clinician_will_review',
      };
    });
  }
}

function start(unit: Unit, screening: Screening): void {
  screening.start(unit.now);
  const { id: screeningId, personId, version } = screening;
  unit.say(ScreeningStarted, { screeningId, personId, startedAt: unit.now.toISOString() }, { version });
}

function submitted(unit: Unit, screening: Screening, dueAt: Date): void {
  screening.submit(unit.now, dueAt);
  const { id: screeningId, personId, version } = screening;
  unit.say(
    ScreeningSubmitted,
    { screeningId, personId, submittedAt: unit.now.toISOString(), reviewDueAt: dueAt.toISOString() },
    { version },
  );
}

export const CANCEL_EXPIRY: Statement = {
  name: 'cancel-screening-expiry',
  text: `delete from timer where clinic_id = $1 and kind = 'screening_expiry' and subject_id = $2`,
};
