import { FormattedMessage } from 'react-intl';
import type { Review } from './use-screening.js';

interface ScoresProps {
  readonly scores: Review['scores'];
}

/** The score of every instrument with its band; a missing or estimated one says so. */
export function Scores({ scores }: ScoresProps) {
  if (scores.length === 0) return null;
  return (
    <section className="panel">
      <h2>
        <FormattedMessage id="scores.title" />
      </h2>
      <table className="scores">
        <thead>
          <tr>
            <th scope="col">
              <FormattedMessage id="scores.instrument" />
            </th>
            <th scope="col">
              <FormattedMessage id="scores.total" />
            </th>
            <th scope="col">
              <FormattedMessage id="scores.band" />
            </th>
          </tr>
        </thead>
        <tbody>
          {scores.map((score) => (
            <tr key={score.instrument}>
              <th scope="row">
                <FormattedMessage id={`instrument.${score.instrument}`} />
              </th>
              <td>
                {score.total === undefined ? (
                  <FormattedMessage id="scores.none" />
                ) : (
                  <FormattedMessage id="scores.of" values={{ total: score.total, max: score.max }} />
                )}
              </td>
              <td>
                {score.band !== undefined && <FormattedMessage id={`band.${score.band}`} />}
                {score.positive && (
                  <span className="late">
                    <FormattedMessage id="scores.positive" />
                  </span>
                )}
                {score.pattern !== undefined && (
                  <span className="quiet">
                    <FormattedMessage id={`scores.pattern.${score.pattern}`} />
                  </span>
                )}
                {score.missing > 0 && (
                  <span className="quiet">
                    <FormattedMessage
                      id={score.prorated ? 'scores.prorated' : 'scores.missing'}
                      values={{ count: score.missing }}
                    />
                  </span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
