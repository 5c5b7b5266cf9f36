import { ZonedTime } from '@stillwater/ui';
import { FormattedMessage } from 'react-intl';
import { useClinic } from '../shell/use-clinic.js';
import type { Review } from './use-screening.js';

interface RecommendationProps {
  readonly review: Review;
}

/** What the rules recommend and every reason for it, the worst first. */
export function Recommendation({ review }: RecommendationProps) {
  const { zone } = useClinic();
  if (review.recommendation === undefined) return null;
  return (
    <section className="panel">
      <h2>
        <FormattedMessage id="recommendation.title" />
      </h2>
      <p className="recommended" data-outcome={review.recommendation}>
        <FormattedMessage id={`recommendation.${review.recommendation}`} />
      </p>
      <p className="quiet">
        <FormattedMessage id="recommendation.what" />
      </p>
      {review.reasons.length === 0 ? (
        <p>
          <FormattedMessage id="recommendation.noReasons" />
        </p>
      ) : (
        <ul className="reasons">
          {review.reasons.map(({ code, outcome, text }) => (
            <li key={code} data-outcome={outcome}>
              <strong>{text}</strong>
              <span className="quiet">
                <FormattedMessage id={`recommendation.${outcome}`} />
                {' · '}
                <code>{code}</code>
              </span>
            </li>
          ))}
        </ul>
      )}
      {review.ruleSetVersion !== undefined && (
        <p className="quiet">
          <FormattedMessage
            id="recommendation.version"
            values={{
              version: <code>{review.ruleSetVersion}</code>,
              at: review.recommendedAt === undefined ? '' : <ZonedTime at={review.recommendedAt} zone={zone} />,
            }}
          />
        </p>
      )}
    </section>
  );
}
