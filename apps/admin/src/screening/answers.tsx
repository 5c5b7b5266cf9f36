import { FormattedMessage } from 'react-intl';
import type { Review } from './use-screening.js';

interface AnswersProps {
  readonly review: Review;
}

/** Every question as it was asked and the answer as it was given. */
export function Answers({ review: { answers, questionnaireVersion } }: AnswersProps) {
  return (
    <section className="panel">
      <h2>
        <FormattedMessage id="answers.title" />
      </h2>
      <dl className="answers">
        {answers.map(({ itemId, text, answerText, skipped }) => (
          <div key={itemId}>
            <dt>{text}</dt>
            <dd className={answerText === undefined ? 'missing' : undefined}>
              {answerText ?? <FormattedMessage id={skipped ? 'answers.skipped' : 'answers.none'} />}
            </dd>
          </div>
        ))}
      </dl>
      <p className="quiet">
        <FormattedMessage id="answers.version" values={{ version: <code>{questionnaireVersion}</code> }} />
      </p>
    </section>
  );
}
