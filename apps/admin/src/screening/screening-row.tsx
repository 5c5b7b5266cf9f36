import { Badge } from '@mantine/core';
import { ZonedTime } from '@stillwater/ui';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import type { Schemas } from '../api.js';
import { PersonName } from '../people/person-name.js';
import { WallDate } from '../schedule/wall-date.js';
import { useNow } from '../shell/age.js';
import { StaffName } from '../shell/staff-name.js';
import { useClinic } from '../shell/use-clinic.js';
import { RecommendationBadge } from './recommendation-badge.js';

interface ScreeningRowProps {
  readonly item: Schemas['ScreeningItem'];
  /** Whether the list is about several people, so that each line is named by its person. */
  readonly named?: boolean;
  readonly children?: ReactNode;
}

/** One screening at a glance: how far it is, what is recommended, and until when somebody should look. */
export function ScreeningRow({ item, named = false, children }: ScreeningRowProps) {
  const { slug, zone, may } = useClinic();
  const now = useNow();
  const { screeningId, reviewDueAt, decision } = item;
  const waits = item.state === 'recommended' || item.state === 'under_review';
  const late = waits && reviewDueAt !== undefined && Date.parse(reviewDueAt) < now;
  const title = named ? <PersonName id={item.personId} /> : <FormattedMessage id={`screening.state.${item.state}`} />;
  return (
    <li className="row" data-urgency={item.openFlag}>
      <div className="row-main">
        {may('screening.review') && item.submittedAt !== undefined ? (
          <Link className="row-link" to="/$slug/screenings/$screeningId" params={{ slug, screeningId }}>
            {title}
          </Link>
        ) : (
          <strong>{title}</strong>
        )}
        <div className="badges">
          {item.openFlag !== undefined && (
            <Badge color="clay" variant={item.openFlag === 'acute' ? 'filled' : 'outline'} tt="none">
              <FormattedMessage
                id="screening.flag"
                values={{ level: <FormattedMessage id={`flags.level.${item.openFlag}`} /> }}
              />
            </Badge>
          )}
          {item.recommendation !== undefined && <RecommendationBadge outcome={item.recommendation} />}
          {named && (
            <Badge variant="default" tt="none">
              <FormattedMessage id={`screening.state.${item.state}`} />
            </Badge>
          )}
        </div>
      </div>
      <p className="row-facts">
        {item.submittedAt === undefined ? (
          <span>
            <FormattedMessage id="screening.invited" values={{ at: <ZonedTime at={item.invitedAt} zone={zone} /> }} />
          </span>
        ) : (
          <span>
            <FormattedMessage
              id="screening.submitted"
              values={{ at: <ZonedTime at={item.submittedAt} zone={zone} /> }}
            />
          </span>
        )}
        {item.submittedAt === undefined && item.linkRevokedAt === undefined && (
          <span>
            <FormattedMessage id="screening.expires" values={{ at: <ZonedTime at={item.expiresAt} zone={zone} /> }} />
          </span>
        )}
        {item.linkRevokedAt !== undefined && (
          <span>
            <FormattedMessage
              id="screening.linkRevoked"
              values={{ at: <ZonedTime at={item.linkRevokedAt} zone={zone} /> }}
            />
          </span>
        )}
        {waits && reviewDueAt !== undefined && (
          <span className={late ? 'late' : undefined}>
            <FormattedMessage
              id={late ? 'screening.overdue' : 'screening.due'}
              values={{ at: <ZonedTime at={reviewDueAt} zone={zone} /> }}
            />
          </span>
        )}
        {item.takenUpById !== undefined && waits && (
          <span>
            <FormattedMessage id="screening.takenUp" values={{ name: <StaffName id={item.takenUpById} /> }} />
          </span>
        )}
        {decision !== undefined && (
          <span>
            {decision.bookable && decision.validUntil !== undefined ? (
              <FormattedMessage
                id="screening.bookableUntil"
                values={{ date: <WallDate date={decision.validUntil} /> }}
              />
            ) : (
              <FormattedMessage id={decision.bookable ? 'screening.bookable' : 'screening.notBookable'} />
            )}
          </span>
        )}
      </p>
      {children}
    </li>
  );
}
