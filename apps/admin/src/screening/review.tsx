import { Badge } from '@mantine/core';
import type { Answer } from '@stillwater/api-client';
import { ZonedTime } from '@stillwater/ui';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { useClinic } from '../shell/use-clinic.js';
import { Answers } from './answers.js';
import { CorrectAnswers } from './correct-answers.js';
import { DecisionForm } from './decision-form.js';
import { Recommendation } from './recommendation.js';
import { ReleaseUpdate } from './release-update.js';
import { Scores } from './scores.js';
import { SignedDecision } from './signed-decision.js';
import { TakeUp } from './take-up.js';
import type { Review as ReviewShown } from './use-screening.js';

interface ReviewProps {
  readonly shown: Answer<ReviewShown>;
}

export function Review({ shown }: ReviewProps) {
  const { slug, zone, may } = useClinic();
  const review = shown.data;
  const [decidedBefore] = useState(review.signedDecision?.decidedAt);
  const can = (ability: string): boolean => review.abilities.includes(ability);
  return (
    <>
      <div className="badges">
        <Badge variant="default" tt="none">
          <FormattedMessage id={`screening.state.${review.state}`} />
        </Badge>
      </div>
      <p className="row-facts">
        {review.submittedAt !== undefined && (
          <span>
            <FormattedMessage
              id="screening.submitted"
              values={{ at: <ZonedTime at={review.submittedAt} zone={zone} /> }}
            />
          </span>
        )}
        {review.reviewDueAt !== undefined && review.signedDecision === undefined && (
          <span>
            <FormattedMessage id="screening.due" values={{ at: <ZonedTime at={review.reviewDueAt} zone={zone} /> }} />
          </span>
        )}
        {may('person.read') && (
          <Link to="/$slug/people/$personId" params={{ slug, personId: review.personId }}>
            <FormattedMessage id="review.toPerson" />
          </Link>
        )}
      </p>
      {review.openFlag !== undefined && (
        <div className="alerts">
          <p>
            <FormattedMessage
              id="review.flag"
              values={{ level: <FormattedMessage id={`flags.level.${review.openFlag}`} /> }}
            />
          </p>
          {may('safety-flag.read') && (
            <p>
              <Link to="/$slug/safety-flags" params={{ slug }}>
                <FormattedMessage id="note.toFlags" />
              </Link>
            </p>
          )}
        </div>
      )}
      {review.correctedById !== undefined && (
        <p className="alerts">
          <Link to="/$slug/screenings/$screeningId" params={{ slug, screeningId: review.correctedById }}>
            <FormattedMessage id="review.corrected" />
          </Link>
        </p>
      )}
      {review.submittedAt === undefined ? (
        <p className="empty">
          <FormattedMessage id="review.notSubmitted" />
        </p>
      ) : (
        <div className="detail review">
          <div className="detail-known">
            {review.signedDecision !== undefined && (
              <SignedDecision
                key={review.signedDecision.decidedAt}
                decision={review.signedDecision}
                isNew={review.signedDecision.decidedAt !== decidedBefore}
              />
            )}
            <Recommendation review={review} />
            <Scores scores={review.scores} />
            <Answers review={review} />
          </div>
          <div className="detail-work">
            {can('take-up') && <TakeUp shown={shown} />}
            {can('release') && <ReleaseUpdate shown={shown} />}
            {can('decide') && <DecideAgain decided={review.signedDecision !== undefined} shown={shown} />}
            {can('correct') && <CorrectAnswers shown={shown} />}
          </div>
        </div>
      )}
    </>
  );
}

interface DecideAgainProps extends ReviewProps {
  readonly decided: boolean;
}

/** The decision to be signed; where there is one, another is folded away. */
function DecideAgain({ decided, shown }: DecideAgainProps) {
  if (!decided) return <DecisionForm shown={shown} />;
  return (
    <details className="decide-again">
      <summary>
        <FormattedMessage id="decide.again" />
      </summary>
      <DecisionForm shown={shown} />
    </details>
  );
}
