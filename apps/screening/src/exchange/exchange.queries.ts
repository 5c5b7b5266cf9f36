import type { FhirQuestionnaire, FhirQuestionnaireResponse } from '@stillwater/contracts';
import { PersonKeys, Problem, UnitOfWork, type Scope } from '@stillwater/platform';
import { Injectable } from '@nestjs/common';
import { readAnswers } from '../answering/read-answers.js';
import { bookOf, CURRENT, findBook } from '../questionnaire/questionnaire-book.rules.js';
import { ONE, type ListedScreening } from '../review/screenings.statements.js';
import { requireReader, requireReviewer } from '../screening.policy.js';
import { fhirQuestionnaire } from './fhir-questionnaire.rules.js';
import { fhirResponse } from './fhir-response.rules.js';

@Injectable()
export class ExchangeQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly keys: PersonKeys,
  ) {}

  /** @throws Problem `screening.denied`, `screening.unknown` or `screening.not_submitted` */
  response(screeningId: string, scope: Scope): Promise<FhirQuestionnaireResponse> {
    return this.unitOfWork.run(scope, async (unit) => {
      unit.audit({ type: 'screening', id: screeningId });
      requireReviewer(scope.actor);
      const [row] = await unit.query<ListedScreening>(ONE, [unit.clinicId, screeningId]);
      if (!row) throw Problem.notFound('screening.unknown');
      // Until the person hands them in, the answers are theirs.
      if (!row.submittedAt)
        throw Problem.conflict('screening.not_submitted', 'The person has not handed the answers in.');
      const key = await this.keys.of(unit.clinicId, row.keyId);
      return fhirResponse(bookOf(row.questionnaireVersion), {
        screeningId,
        personId: row.personId,
        submittedAt: row.submittedAt.toISOString(),
        corrected: row.correctedById !== null,
        answers: readAnswers(key, row.id, row.answers),
      });
    });
  }

  /** @throws Problem `screening.denied` or `questionnaire.unknown` */
  questionnaire(version: string, scope: Scope): FhirQuestionnaire {
    requireReader(scope.actor);
    const book = findBook(version);
    if (!book) throw Problem.notFound('questionnaire.unknown');
    return fhirQuestionnaire(book, book === CURRENT ? 'active' : 'retired');
  }
}
