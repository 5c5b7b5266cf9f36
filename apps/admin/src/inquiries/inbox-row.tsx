import { Badge } from '@mantine/core';
import { ZonedTime } from '@stillwater/ui';
import { Link } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';
import type { Schemas } from '../api.js';
import { Age, useNow } from '../shell/age.js';
import { StaffName } from '../shell/staff-name.js';
import { useClinic } from '../shell/use-clinic.js';
import { UrgencyBadge } from './urgency-badge.js';
import { isWaitingLong } from './waiting.js';

interface InboxRowProps {
  readonly item: Schemas['InquiryListItem'];
}

/** One inquiry at a glance: who, what for, how urgent, how long ago, with whom. */
export function InboxRow({ item }: InboxRowProps) {
  const { slug, zone } = useClinic();
  const late = isWaitingLong(item, useNow());
  return (
    <li className="row" data-urgency={item.urgency}>
      <div className="row-main">
        <Link className="row-link" to="/$slug/inquiries/$inquiryId" params={{ slug, inquiryId: item.inquiryId }}>
          {item.givenName} {item.familyName}
        </Link>
        <div className="badges">
          <UrgencyBadge urgency={item.urgency} />
          <Badge variant={item.intent === 'ready_to_schedule' ? 'filled' : 'outline'} tt="none">
            <FormattedMessage id={`intent.${item.intent}`} />
          </Badge>
          {item.state !== 'new' && (
            <Badge variant="default" tt="none">
              <FormattedMessage id={`inquiry.state.${item.state}`} />
            </Badge>
          )}
        </div>
      </div>
      <p className="row-facts">
        <span className={late ? 'late' : undefined}>
          <FormattedMessage
            id={late ? 'inbox.waiting' : 'inbox.received'}
            values={{ age: <Age since={item.receivedAt} /> }}
          />
        </span>
        <ZonedTime at={item.receivedAt} zone={zone} />
        <span>
          {item.assigneeId === undefined ? (
            <FormattedMessage id="inbox.unassigned" />
          ) : (
            <FormattedMessage id="inbox.assigned" values={{ name: <StaffName id={item.assigneeId} /> }} />
          )}
        </span>
      </p>
    </li>
  );
}
