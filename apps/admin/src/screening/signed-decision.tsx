import { ZonedTime } from '@stillwater/ui';
import { useEffect, useRef } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { WallDate } from '../schedule/wall-date.js';
import { StaffName } from '../shell/staff-name.js';
import { useClinic } from '../shell/use-clinic.js';
import type { Review } from './use-screening.js';

interface SignedDecisionProps {
  readonly decision: NonNullable<Review['signedDecision']>;
  /** It was signed while the page was open: it stands above the form that it came from, perhaps out of sight. */
  readonly isNew: boolean;
}

/** The decision as it was signed, and by whom under which licence. */
export function SignedDecision({ decision, isNew }: SignedDecisionProps) {
  const intl = useIntl();
  const { zone } = useClinic();
  const { signature } = decision;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (isNew) heading.current?.focus();
  }, [isNew]);
  return (
    <section className="panel decided">
      <h2 ref={heading} tabIndex={-1}>
        <FormattedMessage id={`decision.${decision.outcome}`} />
      </h2>
      <dl className="facts">
        <div>
          <dt>
            <FormattedMessage id="decision.by" />
          </dt>
          <dd>
            <StaffName id={decision.decidedById} />
            <span className="quiet">
              <FormattedMessage
                id="decision.licence"
                values={{
                  type: signature.licenceType,
                  number: signature.licenceNumber,
                  state: intl.formatMessage({ id: `state.${signature.licenceState}` }),
                }}
              />
            </span>
            <span className="quiet">
              <ZonedTime at={decision.decidedAt} zone={zone} />
            </span>
          </dd>
        </div>
        {decision.validUntil !== undefined && (
          <div>
            <dt>
              <FormattedMessage id="decision.validUntil" />
            </dt>
            <dd>
              <WallDate date={decision.validUntil} />
            </dd>
          </div>
        )}
        {decision.routesAllowed.length > 0 && (
          <div>
            <dt>
              <FormattedMessage id="decision.routes" />
            </dt>
            <dd>
              {intl.formatList(decision.routesAllowed.map((route) => intl.formatMessage({ id: `route.${route}` })))}
            </dd>
          </div>
        )}
        {decision.conditions.length > 0 && (
          <div>
            <dt>
              <FormattedMessage id="decision.conditions" />
            </dt>
            <dd>
              <ul className="plain-list">
                {decision.conditions.map((condition) => (
                  <li key={condition}>{condition}</li>
                ))}
              </ul>
            </dd>
          </div>
        )}
        {decision.note !== undefined && (
          <div>
            <dt>
              <FormattedMessage id="decision.note" />
            </dt>
            <dd className="message">{decision.note}</dd>
          </div>
        )}
      </dl>
    </section>
  );
}
