import {
  ScreeningStarted,
  type AnswerReceipt,
  type AnswerScreening,
  type QuestionnaireItem,
} from '@stillwater/contracts';
import { PersonKeys, Problem, UnitOfWork, type Scope } from '@stillwater/platform';
import { Injectable } from '@nestjs/common';
import type { Answers } from '../instruments/instrument.rules.js';
import { bookOf } from '../questionnaire/questionnaire-book.rules.js';
import { itemsOf, readAnswer, shownItems } from '../questionnaire/questionnaire.rules.js';
import { speaksOfDeath } from '../questionnaire/safety-answers.rules.js';
import { raiseFlag } from '../safety/raise-safety-flag.js';
import { hashOfEntryToken, screeningToFillIn } from './find-linked.js';
import { SAVE_ANSWER } from './linked.statements.js';
import { readAnswers, sealAnswers } from './read-answers.js';

/**
 * Saves one answer, and raises a flag in the same transaction where the answer itself is a reason to look at the person
 * now. It is the hottest write of this service: two flights, the first finds and the second writes.
 */
@Injectable()
export class AnswerScreeningUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly keys: PersonKeys,
  ) {}

  /**
   * @throws Problem `link.unknown`, `link.expired`, `link.used` or `screening.locked`; `answer.unknown_question`,
   * `answer.hidden_question`, `answer.out_of_range` and its like
   */
  answer(command: AnswerScreening, scope: Scope): Promise<AnswerReceipt> {
    const { linkToken, entryToken = '', itemId } = command;
    return this.unitOfWork.run(scope, async (unit) => {
      const screening = await screeningToFillIn(unit, { linkToken, entryToken });
      const { id, personId, keyId, version } = screening;
      const { questionnaire } = bookOf(screening.questionnaireVersion);
      const key = await this.keys.of(unit.clinicId, keyId);
      const before = readAnswers(key, id, screening.answers);
      const item = itemsOf(questionnaire).find((one) => one.itemId === itemId);
      if (!item) throw refusal('unknown_question', '/itemId', 'This questionnaire has no such question.');
      if (!shownItems(questionnaire, before).includes(item)) {
        throw refusal('hidden_question', '/itemId', 'This question is not asked, given the other answers.');
      }
      const answers = withAnswer(before, item, command);
      const shown = shownItems(questionnaire, answers);
      const answered = shown.filter((one) => answers[one.itemId] !== undefined).length;
      const starts = screening.state === 'invited';
      unit.send(SAVE_ANSWER, [
        unit.clinicId,
        id,
        hashOfEntryToken(entryToken),
        sealAnswers(key, id, answers),
        answered,
        starts ? unit.now : screening.startedAt,
        starts ? version + 1 : version,
      ]);
      const savedAt = unit.now.toISOString();
      if (starts) {
        unit.say(ScreeningStarted, { screeningId: id, personId, startedAt: savedAt }, { version: version + 1 });
      }
      if (speaksOfDeath(itemId, answers)) {
        await raiseFlag(unit, { personId, level: 'non_acute', source: 'screening', subjectId: id });
      }
      return { itemId, savedAt, answered, total: shown.length, crisis: speaksOfDeath(undefined, answers) };
    });
  }
}

function withAnswer(before: Answers, item: QuestionnaireItem, { value, skipped = false }: AnswerScreening): Answers {
  const { [item.itemId]: _replaced, ...others } = before;
  if (value === undefined) return skipped ? { ...others, [item.itemId]: null } : others;
  if (skipped) throw refusal('value_or_skipped', '/skipped', 'Give a value, or prefer not to say: not both.');
  const read = readAnswer(item, value);
  if ('answer' in read) return { ...others, [item.itemId]: read.answer };
  const range = item.kind === 'number' ? ` Give a whole number from ${item.min} to ${item.max}.` : '';
  throw refusal(read.fault, '/value', `This is not an answer to the question.${range}`);
}

function refusal(reason: string, pointer: string, detail: string): Problem {
  const code = `answer.${reason}`;
  return Problem.unprocessable(code, detail, [{ pointer, code: reason, message: detail }]);
}
