import { Fragment } from 'react';
import { FormattedMessage } from 'react-intl';
import type { Review } from './use-screening.js';

interface AnswersProps {
  readonly review: Review;
}

/** Every question as it was asked and the answer as it was given, in the parts of the questionnaire. */
export function Answers({ review: { answers, questionnaireVersion } }: AnswersProps) {
  const sections = [...new Set(answers.map(({ section }) => section))];
  return (
    <section className="panel">
      <h2>
        <FormattedMessage id="answers.title" />
      </h2>
      {sections.map((section) => (
        <Fragment key={section}>
          {section !== undefined && <h3>{section}</h3>}
          <dl className="answers">
            {answers
              .filter((answer) => answer.section === section)
              .map(({ itemId, text, answerText, skipped }) => (
                <div key={itemId}>
                  <dt>{text}</dt>
                  <dd className={answerText === undefined ? 'missing' : undefined}>
                    {answerText ?? <FormattedMessage id={skipped ? 'answers.skipped' : 'answers.none'} />}
                  </dd>
                </div>
              ))}
          </dl>
        </Fragment>
      ))}
      <p className="quiet">
        <FormattedMessage id="answers.version" values={{ version: <code>{questionnaireVersion}</code> }} />
      </p>
    </section>
  );
}
