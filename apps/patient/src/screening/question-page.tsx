import { Button } from '@mantine/core';
import { useState, type ReactNode, type SyntheticEvent } from 'react';
import { FormattedMessage } from 'react-intl';
import { FocusedHeading } from '../focused-heading.js';
import { AnswerField } from './answer-field.js';
import { Progress } from './progress.js';
import { faultOf, type AnswerFault, type Question } from './questionnaire.rules.js';
import type { Answer } from './screening.js';

interface QuestionPageProps {
  readonly question: Question;
  readonly answer: Answer | undefined;
  /** The server did not take the answer that was given. */
  readonly refused: boolean;
  readonly answered: number;
  readonly total: number;
  readonly toReview: boolean;
  /** Whether what was answered is saved. */
  readonly state: ReactNode;
  readonly onAnswer: (answer: Answer) => void;
  readonly onBack: () => void;
}

/**
 * One question. The answer counts when it is sent on, not while somebody walks through the choices: a choice that was
 * only passed must not raise an alarm.
 */
export function QuestionPage(props: QuestionPageProps) {
  const { question, answer, refused, answered, total, toReview, state, onAnswer, onBack } = props;
  const { item, section, part, parts, language } = question;
  const [value, setValue] = useState(answer?.value ?? '');
  const [fault, setFault] = useState<AnswerFault | undefined>(refused ? 'missing' : undefined);

  const next = (event: SyntheticEvent): void => {
    event.preventDefault();
    const found = faultOf(item, value);
    setFault(found);
    if (found === undefined) return onAnswer({ itemId: item.itemId, value: value.trim() });
    document.querySelector<HTMLElement>('.question input')?.focus();
  };

  return (
    <div className="page-narrow screening">
      <button type="button" className="page-link-button screening-back" onClick={onBack}>
        <FormattedMessage id="screening.back" />
      </button>
      <p className="screening-part">
        <FormattedMessage id="screening.part" values={{ part, parts, title: section.title }} />
      </p>
      <Progress answered={answered} total={total} />
      {state}
      <form className="question" noValidate onSubmit={next}>
        <fieldset aria-describedby="question-about">
          <legend lang={language}>
            {section.lead !== undefined && <span className="question-lead">{section.lead}</span>}
            <FocusedHeading>{item.text}</FocusedHeading>
          </legend>
          <div id="question-about">
            {item.hint !== undefined && (
              <p className="question-hint" lang={language}>
                {item.hint}
              </p>
            )}
            {item.kind === 'choices' && (
              <p className="question-hint">
                <FormattedMessage id="screening.several" />
              </p>
            )}
            {fault !== undefined && (
              <p className="answer-fault" role="alert">
                <FormattedMessage id={`screening.fault.${fault}`} values={{ min: item.min, max: item.max }} />
              </p>
            )}
            {answer?.skipped === true && (
              <p className="question-hint">
                <FormattedMessage id="screening.skipped.before" />
              </p>
            )}
          </div>
          <AnswerField item={item} language={language} value={value} wrong={fault !== undefined} onChange={setValue} />
        </fieldset>
        <div className="question-acts">
          <Button type="submit" size="lg" radius="xl">
            <FormattedMessage id={toReview ? 'screening.save' : 'screening.next'} />
          </Button>
          <Button
            size="lg"
            radius="xl"
            variant="subtle"
            onClick={() => onAnswer({ itemId: item.itemId, skipped: true })}
          >
            <FormattedMessage id="screening.skip" />
          </Button>
        </div>
      </form>
      {section.notice !== undefined && (
        <p className="screening-note" lang={language}>
          {section.notice}
        </p>
      )}
    </div>
  );
}
