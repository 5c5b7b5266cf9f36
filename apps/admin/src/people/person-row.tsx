import { Badge } from '@mantine/core';
import { ZonedTime } from '@stillwater/ui';
import { Link } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import type { Schemas } from '../api.js';
import { useClinic } from '../shell/use-clinic.js';
import { nameOf } from './person-words.js';

interface PersonRowProps {
  readonly item: Schemas['PersonListItem'];
}

export function PersonRow({ item }: PersonRowProps) {
  const intl = useIntl();
  const { slug, zone } = useClinic();
  return (
    <li className="row">
      <div className="row-main">
        <Link className="row-link" to="/$slug/people/$personId" params={{ slug, personId: item.personId }}>
          {nameOf(item)}
        </Link>
        <Badge variant="default" tt="none">
          <FormattedMessage id={`patientState.${item.patientState}`} />
        </Badge>
      </div>
      <p className="row-facts">
        <span>{intl.formatMessage({ id: `state.${item.stateOfResidence}` })}</span>
        {item.lastInquiryAt !== undefined && (
          <span>
            <FormattedMessage
              id="people.lastInquiry"
              values={{ at: <ZonedTime at={item.lastInquiryAt} zone={zone} /> }}
            />
          </span>
        )}
      </p>
    </li>
  );
}
