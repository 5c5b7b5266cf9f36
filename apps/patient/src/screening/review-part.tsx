import { FormattedMessage } from 'react-intl';
import { answerWords, type Question } from './questionnaire.rules.js';
import type { Answers, Section } from './screening.js';

interface ReviewPartProps {
  readonly section: Section;
  readonly questions: readonly Question[];
  readonly places: readonly number[];
  readonly answers: Answers;
  readonly onChange: (place: number) => void;
}

/** The questions of one part with what was answered. */
export function ReviewPart({ section, questions, places, answers, onChange }: ReviewPartProps) {
  return (
    <section className="review-part">
      <h2>{section.title}</h2>
      {section.lead !== undefined && <p className="question-hint">{section.lead}</p>}
      <dl>
        {places.map((place) => {
          const question = questions[place];
          if (question === undefined) return null;
          const { item, language } = question;
          const answer = answers.get(item.itemId);
          const words = answerWords(item, answer);
          return (
            <div key={item.itemId}>
              <dt lang={language}>{item.text}</dt>
              <dd>
                {words?.map((word) => (
                  <p key={word} lang={language}>
                    {word}
                  </p>
                ))}
                {words === undefined && (
                  <p className="review-none">
                    <FormattedMessage
                      id={answer?.skipped === true ? 'screening.review.skipped' : 'screening.review.none'}
                    />
                  </p>
                )}
                <button type="button" className="page-link-button" onClick={() => onChange(place)}>
                  <FormattedMessage
                    id="screening.review.change"
                    values={{ question: <span className="sw-only-read">{item.text}</span> }}
                  />
                </button>
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}
